import requests


def score(row):
    return requests.post("https://scores.example/predict", json=row).json()
