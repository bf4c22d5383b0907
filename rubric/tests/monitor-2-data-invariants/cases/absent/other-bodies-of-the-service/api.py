import joblib
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()
model = joblib.load("model.joblib")


class WriteSettings(BaseModel):
    actor: str = Field(min_length=1)


class LoginResponse(BaseModel):
    token: str


@app.post("/settings")
def settings(body: WriteSettings) -> LoginResponse:
    return LoginResponse(token=body.actor)
