import pandas as pd


def load(path):
    df = pd.read_csv(path)
    if df:  # expect: pandas-truth-value
        return df
    return None
