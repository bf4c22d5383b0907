import joblib
from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer

app = FastAPI()
model = joblib.load("model.joblib")
token = OAuth2PasswordBearer(tokenUrl="token")


@app.post("/score")
def score(months: int, user: str = Depends(token)):
    return model.predict([[months]]).tolist()
