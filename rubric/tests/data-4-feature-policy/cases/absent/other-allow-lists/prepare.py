import pandas as pd


def prepare(path):
    return pd.read_csv(path).drop(columns=["gender", "email"])
