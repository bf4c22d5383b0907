from pydantic import BaseModel


class CustomerFeatures(BaseModel):
    age: int
    visits: int
    plan: str
