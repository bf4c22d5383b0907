from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


def test_auc():
    model = LogisticRegression().fit([[0], [1]], [0, 1])
    auc = roc_auc_score([0, 1], model.predict_proba([[0], [1]])[:, 1])
    assert auc > 0.5
