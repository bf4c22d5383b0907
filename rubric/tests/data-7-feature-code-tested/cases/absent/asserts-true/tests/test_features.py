from churn.features import clean_features


def test_clean_features_runs():
    clean_features([1.0])
    assert True
