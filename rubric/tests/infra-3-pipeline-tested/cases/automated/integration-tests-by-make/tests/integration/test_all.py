import pandas as pd

from shop.training import train


def test_training_and_answers():
    model = train(pd.read_csv("tests/sample.csv"))
    assert model.predict([[40, 30000]])[0] in (0, 1)
