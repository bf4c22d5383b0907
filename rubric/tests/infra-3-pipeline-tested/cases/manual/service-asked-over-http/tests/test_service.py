import requests


def test_prediction():
    answer = requests.post("http://localhost:8000/predict", json={"age": 40, "income": 30000})
    assert answer.json()["prediction"] in (0, 1)
