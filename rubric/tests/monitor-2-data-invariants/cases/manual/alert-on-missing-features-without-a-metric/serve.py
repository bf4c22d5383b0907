import joblib
from flask import Flask, request

app = Flask(__name__)
model = joblib.load("model.joblib")


@app.post("/predict")
def predict():
    row = request.json
    return {"score": float(model.predict([[row.get("age", 0), row.get("income", 0)]])[0])}
