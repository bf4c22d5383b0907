from shop.release import is_better


def test_promotes_only_what_is_clearly_better():
    assert is_better({"auc": 0.90}, {"auc": 0.80})
    assert not is_better({"auc": 0.805}, {"auc": 0.80})
