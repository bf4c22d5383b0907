import numpy as np

from churn import features, train


def test_pipeline_learns_and_predicts_probabilities(customers):
    model = train.pipeline().fit(features.build(customers), customers["churned"])
    scores = model.predict_proba(features.build(customers))
    assert scores.shape == (40, 2)
    assert np.allclose(scores.sum(axis=1), 1)


def test_training_twice_gives_the_same_model(customers):
    x, y = features.build(customers), customers["churned"]
    first = train.pipeline().fit(x, y).predict_proba(x)
    second = train.pipeline().fit(x, y).predict_proba(x)
    assert np.array_equal(first, second)
