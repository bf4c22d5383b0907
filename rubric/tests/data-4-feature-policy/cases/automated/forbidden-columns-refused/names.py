import json


def forbidden_features():
    with open("policy.json") as policy:
        return set(json.load(policy))
