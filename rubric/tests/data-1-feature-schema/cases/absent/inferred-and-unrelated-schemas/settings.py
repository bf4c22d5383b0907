from pydantic import BaseModel


class TrainingConfig(BaseModel):
    epochs: int
    learning_rate: float


class PredictionResponse(BaseModel):
    score: float
