FEATURES = {"visits": lambda rows: [len(r["visits"]) for r in rows], "age": lambda rows: [r["age"] for r in rows]}
BUDGET_MS = {"visits": 5.0, "age": 1.0}
