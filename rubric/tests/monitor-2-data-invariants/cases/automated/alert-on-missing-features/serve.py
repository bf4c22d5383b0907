import joblib
from flask import Flask, request
from prometheus_client import Counter

app = Flask(__name__)
model = joblib.load("model.joblib")
MISSING = Counter("feature_missing_total", "Requests without a feature", ["feature"])


@app.post("/predict")
def predict():
    row = request.json
    for name in ("age", "income"):
        if name not in row:
            MISSING.labels(name).inc()
    return {"score": float(model.predict([[row.get("age", 0), row.get("income", 0)]])[0])}
