from sklearn.metrics import roc_auc_score


def summary(y, p):
    return {"auc": roc_auc_score(y, p)}
