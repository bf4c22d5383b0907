import pandas as pd


def test_ages_are_not_missing():
    customers = pd.read_csv("data/customers.csv")
    assert customers["age"].notnull().all()
    assert customers["age"].between(0, 120).all()
