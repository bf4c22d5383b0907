import numpy as np

from training import train_model


def test_training_is_reproducible():
    X = np.random.default_rng(0).normal(size=(50, 3))
    y = (X[:, 0] > 0).astype(int)
    first = train_model(X, y)
    second = train_model(X, y)
    assert np.array_equal(first.coef_, second.coef_)
