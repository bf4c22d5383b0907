import pandas as pd

from shopkit.training import train


def test_workflow():
    model = train(pd.read_csv("tests/sample.csv"))
    assert model.coef_.shape == (1, 2)
