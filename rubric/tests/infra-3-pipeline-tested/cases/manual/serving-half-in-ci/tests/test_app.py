from fastapi.testclient import TestClient

from app import app


def test_predict():
    response = TestClient(app).post("/predict", json={"age": 40, "income": 5})
    assert response.json()["prediction"] in (0, 1)
