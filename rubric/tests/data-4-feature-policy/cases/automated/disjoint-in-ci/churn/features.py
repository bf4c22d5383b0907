FEATURES = ["age", "visits"]
FORBIDDEN = ["gender", "religion"]
