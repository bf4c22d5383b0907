import joblib
import pandas as pd
from fastapi import FastAPI
from sklearn.metrics import f1_score

app = FastAPI()
model = joblib.load("model.joblib")


@app.get("/metrics")
def metrics():
    rows = pd.read_csv("data/test.csv")
    return {"f1": f1_score(rows["label"], model.predict(rows[["age"]]))}
