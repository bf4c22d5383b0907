import pandas as pd


def clean(path, other):
    df = pd.read_csv(path)
    other.drop("id", inplace=True)
    df = df.dropna(inplace=False)
    return df.drop(columns=["id"])
