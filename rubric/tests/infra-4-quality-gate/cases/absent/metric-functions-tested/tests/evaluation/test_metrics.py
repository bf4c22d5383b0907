from churn.metrics import summary


def test_summary():
    assert 0 <= summary([0, 1, 1], [0.1, 0.7, 0.9])["auc"] <= 1


def test_perfect():
    assert summary([0, 1], [0.1, 0.9])["auc"] > 0.99
