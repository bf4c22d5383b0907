import json

with open("policy.json") as policy:
    SENSITIVE_COLUMNS = json.load(policy)["columns"]
