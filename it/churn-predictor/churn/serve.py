"""Serves the model."""

import math
import os

import joblib
import pandas as pd
from fastapi import FastAPI, HTTPException
from prometheus_client import Counter, Histogram
from pydantic import BaseModel, Field

from churn import features

app = FastAPI()
model = joblib.load(os.environ.get("MODEL", "models/churn.joblib"))
LATENCY = Histogram("churn_predict_seconds", "time of one prediction")
NOT_FINITE = Counter("churn_not_finite_total", "predictions that are NaN or infinite")


class Customer(BaseModel):
    tenure_days: int = Field(ge=0, le=20_000)
    plan: str
    monthly_fee: float = Field(ge=0, le=200)
    tickets_90d: int = Field(ge=0)


@app.post("/predict")
def predict(customer: Customer):
    with LATENCY.time():
        row = features.build(pd.DataFrame([customer.model_dump()]))
        score = float(model.predict_proba(row)[0, 1])
    if not math.isfinite(score):
        NOT_FINITE.inc()
        raise HTTPException(503, "no prediction")
    return {"score": score}
