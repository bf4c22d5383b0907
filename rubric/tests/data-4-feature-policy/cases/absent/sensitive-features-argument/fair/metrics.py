from sklearn.metrics import recall_score


def by_group(y_true, y_pred, sensitive_features):
    sensitive_features = sensitive_features.values
    return {g: recall_score(y_true[sensitive_features == g], y_pred[sensitive_features == g]) for g in set(sensitive_features)}
