from pydantic import BaseModel, model_validator


class TrafficConfig(BaseModel):
    requests_min: int
    requests_max: int

    @model_validator(mode="after")
    def validate_ranges(self):
        if self.requests_min > self.requests_max:
            raise ValueError("min must be <= max")
        return self
