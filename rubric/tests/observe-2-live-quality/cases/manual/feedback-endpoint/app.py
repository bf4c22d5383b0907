from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()


@app.post("/feedback")
def give_feedback(answer_id: str, thumbs_up: bool):
    print(answer_id, thumbs_up)
