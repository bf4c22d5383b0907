import numpy as np
from hypothesis import given
from hypothesis.extra.numpy import arrays

from churn.numbers import squash


@given(arrays(np.float64, 8))
def test_squash_is_bounded(values):
    assert np.nanmax(np.abs(squash(values)), initial=0) <= 1
