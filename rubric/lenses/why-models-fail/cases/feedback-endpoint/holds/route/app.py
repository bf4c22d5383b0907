from fastapi import FastAPI

app = FastAPI()


@app.post("/feedback")
def report_outcome(request_id: str, outcome: bool):
    with open("outcomes.csv", "a") as out:
        out.write(f"{request_id},{outcome}\n")
