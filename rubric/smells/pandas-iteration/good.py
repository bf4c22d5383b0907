import pandas as pd


def totals(path):
    df = pd.read_csv(path)
    for name, column in df.items():
        print(name, column.dtype)
    return df["price"] * df["amount"]
