import numpy as np
import pandas as pd

from shop.training import train


def test_coefficients():
    rows = pd.read_csv("tests/sample.csv")
    first = train(rows)
    second = train(rows)
    np.testing.assert_array_equal(first.coef_, second.coef_)
