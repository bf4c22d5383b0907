import pandas as pd


def clean(path):
    df = pd.read_csv(path)
    df.dropna()  # expect: pandas-result-dropped
    df["age"].fillna(0)  # expect: pandas-result-dropped
    return df
