import pandas as pd


def load_sample():
    return pd.read_csv("tests/real_customers.csv").sample(100)
