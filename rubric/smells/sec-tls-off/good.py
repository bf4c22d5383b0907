import requests

weights = requests.get("https://models.example.org/m", verify="ca.pem")
