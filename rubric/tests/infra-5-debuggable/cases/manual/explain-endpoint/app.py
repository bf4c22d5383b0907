import joblib
from fastapi import FastAPI

app = FastAPI()
model = joblib.load("model.joblib")


@app.get("/explain/{customer}")
def explain(customer: int, age: float, income: float):
    return {"age": model.coef_[0][0] * age, "income": model.coef_[0][1] * income}


@app.get("/predict")
def predict(age: float, income: float):
    return int(model.predict([[age, income]])[0])
