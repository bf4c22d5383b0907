import joblib
from fastapi import FastAPI

from churn.features import clean

app = FastAPI()
model = joblib.load("model.joblib")


@app.post("/predict")
def predict(frame: dict):
    return model.predict(clean(frame)).tolist()
