from churn.features import FEATURES, FORBIDDEN


def test_no_forbidden_feature():
    assert set(FEATURES).isdisjoint(FORBIDDEN)
