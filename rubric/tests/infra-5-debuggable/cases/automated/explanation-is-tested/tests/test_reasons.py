import pandas as pd

from shop.reasons import contributions
from shop.training import train


def test_explanation_names_the_income():
    model = train(pd.read_csv("tests/sample.csv"))
    attribution = contributions(model, [40, 90000])
    assert attribution[1] > attribution[0]
