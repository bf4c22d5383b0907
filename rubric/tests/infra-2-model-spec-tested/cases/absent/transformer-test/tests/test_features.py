import numpy as np

from features import Ratio


def test_ratio():
    result = Ratio().fit(np.ones((2, 2))).transform(np.array([[4.0, 2.0]]))
    assert result.tolist() == [[2.0]]
