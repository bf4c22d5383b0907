import pandas as pd

frame = pd.read_csv("x.csv")
frame.dropna()  # expect: pandas-result-dropped
frame["a"].fillna(0)  # expect: pandas-result-dropped


def clean(path):
    table = pd.read_csv(path)
    table.rename(columns={"a": "b"})  # expect: pandas-result-dropped
    return table
