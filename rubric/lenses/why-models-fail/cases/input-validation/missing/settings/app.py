import json


def predict(body):
    return json.loads(body)["age"] > 40
