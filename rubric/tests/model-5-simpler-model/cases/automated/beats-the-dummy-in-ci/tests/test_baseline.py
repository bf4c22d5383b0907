import pandas as pd
from sklearn.dummy import DummyClassifier

from churn.model import train


def test_model_beats_baseline():
    frame = pd.read_csv("tests/sample.csv")
    features, target = frame[["age"]], frame["churned"]
    baseline_accuracy = DummyClassifier().fit(features, target).score(features, target)
    accuracy = train("tests/sample.csv").score(features, target)
    assert accuracy > baseline_accuracy + 0.05
