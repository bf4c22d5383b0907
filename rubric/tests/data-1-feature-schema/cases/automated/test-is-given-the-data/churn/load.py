import pandas as pd


def customers():
    return pd.read_csv("data/customers.csv")
