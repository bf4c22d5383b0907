import pandas as pd

CUSTOMERS = pd.read_csv("data/customers.csv")


def test_age_range():
    assert CUSTOMERS["age"].min() >= 18
    assert CUSTOMERS["age"].max() <= 110
