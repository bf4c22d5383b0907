import joblib
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()
model = joblib.load("model.joblib")


class Person(BaseModel):
    age: int = Field(ge=0, le=120)
    income: float = Field(ge=0)


@app.post("/predict")
def predict(person: Person):
    return {"score": float(model.predict([[person.age, person.income]])[0])}
