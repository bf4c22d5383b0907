import joblib
from fastapi import FastAPI
from prometheus_client import Histogram

app = FastAPI()
model = joblib.load("model.joblib")
LATENCY = Histogram("prediction_latency_seconds", "Time of one prediction")


@app.post("/predict")
@LATENCY.time()
def predict(row: dict):
    return {"score": float(model.predict([list(row.values())])[0])}
