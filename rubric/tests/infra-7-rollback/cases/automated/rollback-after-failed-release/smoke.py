import requests

response = requests.post("https://ranker.example.org/predict", json={"age": 40})
response.raise_for_status()
