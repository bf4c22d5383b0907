import joblib
import torch
from fastapi import FastAPI

app = FastAPI()
model = joblib.load("model.joblib")
head = torch.nn.Linear(8, 2, bias=True)


@app.post("/fairness")
def fairness(column: str):
    return {"column": column}
