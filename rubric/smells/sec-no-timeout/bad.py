import requests

answer = requests.get("https://data.example.org")  # expect: sec-no-timeout
