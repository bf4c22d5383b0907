import joblib
from fastapi import FastAPI

from records import CustomerFeatures

app = FastAPI()
model = joblib.load("model.joblib")


@app.post("/predict")
def predict(features: CustomerFeatures):
    return {"churn": float(model.predict_proba([[features.age, features.visits]])[0, 1])}
