import json

print(json.load(open("metrics.json"))["auc"])
