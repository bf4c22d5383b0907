import pandas as pd

results = pd.read_json("results.jsonl", lines=True)
print(results.groupby("intent")["score"].mean())
