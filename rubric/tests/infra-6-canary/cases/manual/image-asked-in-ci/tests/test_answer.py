import requests


def test_prediction_of_the_image():
    answer = requests.post("http://localhost:8000/", json={"age": 40})
    assert answer.json()["bought"] is True
