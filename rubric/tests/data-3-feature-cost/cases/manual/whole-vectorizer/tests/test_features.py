import sys

import joblib


def test_feature_cost_analysis():
    vectorizer = joblib.load("output/vectorizer.joblib")
    size = sys.getsizeof(vectorizer)
    assert size < 100_000_000
