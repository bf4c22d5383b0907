FEATURE_COLUMNS = ["age", "balance"]
