import pandas as pd


def totals(path):
    df = pd.read_csv(path)
    result = []
    for _, row in df.iterrows():  # expect: pandas-iteration
        result.append(row["price"] * row["amount"])
    return result
