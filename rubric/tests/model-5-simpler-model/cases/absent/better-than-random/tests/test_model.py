from sklearn.linear_model import LogisticRegression


def test_baseline_auc_above_random():
    model = LogisticRegression().fit([[0], [1]], [0, 1])
    assert model.score([[0], [1]], [0, 1]) > 0.5, "better than random"
