from fastapi.testclient import TestClient

from serve import app


def test_predict():
    assert TestClient(app).post("/predict", json={"age": 3}).json()["score"] >= 0
