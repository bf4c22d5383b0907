from pydantic import BaseModel


class Answer(BaseModel):
    score: float


def validate(answer):
    return Answer.model_validate(answer)
