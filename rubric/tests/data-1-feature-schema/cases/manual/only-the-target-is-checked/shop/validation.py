import pandas as pd


def validate_dataset(rows: pd.DataFrame, required, target):
    missing = set(required) - set(rows.columns)
    if missing:
        raise ValueError(f"Missing columns: {missing}")
    target_series = rows[target]
    if target_series.isna().any():
        raise ValueError("The target has missing values")


if __name__ == "__main__":
    validate_dataset(pd.read_csv("data/customers.csv"), ["age", "income"], "bought")
