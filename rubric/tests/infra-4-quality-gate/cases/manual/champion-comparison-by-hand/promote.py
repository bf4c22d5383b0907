import joblib
from sklearn.metrics import roc_auc_score


def should_promote(new_model, old_model, rows, labels):
    new = roc_auc_score(labels, new_model.predict_proba(rows)[:, 1])
    old = roc_auc_score(labels, old_model.predict_proba(rows)[:, 1])
    return new > old


def load(path):
    return joblib.load(path)


if __name__ == "__main__":
    rows, labels = load("data/test.joblib")
    print(should_promote(load("new.joblib"), load("old.joblib"), rows, labels))
