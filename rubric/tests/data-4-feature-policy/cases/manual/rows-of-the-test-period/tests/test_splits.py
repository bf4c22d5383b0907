import pandas as pd

from shop.splits import split


def test_no_future_leakage():
    train, test = split(pd.DataFrame({"day": range(10)}))
    assert train["day"].max() < test["day"].min()
