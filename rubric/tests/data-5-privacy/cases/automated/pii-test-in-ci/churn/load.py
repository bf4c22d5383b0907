import pandas as pd


def training_frame():
    return pd.read_csv("data/customers.csv").drop(columns=["name", "phone"])
