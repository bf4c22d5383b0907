from fastapi import FastAPI, Request
from slowapi import Limiter
from slowapi.util import get_remote_address

app = FastAPI()
limiter = Limiter(key_func=get_remote_address)


@app.post("/predict")
@limiter.limit("10/minute")
def predict(request: Request):
    return {}
