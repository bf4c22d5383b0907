import joblib
from fastapi import FastAPI

app = FastAPI()
model = joblib.load("integration/model.joblib")


@app.post("/predict")
def predict(row: dict):
    return {"score": float(model.predict([list(row.values())])[0])}
