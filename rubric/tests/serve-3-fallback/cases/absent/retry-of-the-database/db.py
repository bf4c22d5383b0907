import requests
from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(3))
def load():
    return requests.get("https://db.example", timeout=3)
