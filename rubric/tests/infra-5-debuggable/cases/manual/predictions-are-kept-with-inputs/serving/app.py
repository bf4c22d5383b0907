import joblib
from fastapi import FastAPI

from serving.log import log_prediction

app = FastAPI()
model = joblib.load("model.joblib")


@app.post("/predict")
def predict(request_id: str, features: dict):
    prediction = int(model.predict([list(features.values())])[0])
    log_prediction(request_id, features, prediction, "7")
    return prediction
