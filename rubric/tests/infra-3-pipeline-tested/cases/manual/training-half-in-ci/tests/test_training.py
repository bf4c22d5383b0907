import pandas as pd

from shop.training import train


def test_train():
    model = train(pd.read_csv("tests/sample.csv"))
    assert model.coef_.shape == (1, 2)
