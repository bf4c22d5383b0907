import pandas as pd


def features(path):
    df = pd.read_csv(path)
    return df.values  # expect: pandas-dot-values
