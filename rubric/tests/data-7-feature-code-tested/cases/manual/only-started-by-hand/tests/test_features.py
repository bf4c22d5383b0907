from churn.features import clean_features


def test_clean_features_sets_negative_to_zero():
    assert clean_features([-1.0, 2.0]) == [0.0, 2.0]
