import requests


def ask(**options):
    return requests.get("https://data.example.org", timeout=10), requests.post("https://x.example.org", **options)
