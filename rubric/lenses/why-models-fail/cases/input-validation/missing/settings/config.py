from pydantic import BaseModel


class TrainingSettings(BaseModel):
    epochs: int = 3
