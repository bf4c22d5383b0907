import pandas as pd


def clean(path):
    df = pd.read_csv(path)
    df.drop(columns=["id"], inplace=True)  # expect: pandas-inplace-true
    return df
