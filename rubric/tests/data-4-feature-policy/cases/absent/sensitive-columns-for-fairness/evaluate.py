from fairlearn.metrics import MetricFrame
from sklearn.metrics import accuracy_score


def groups(frame, y, pred):
    sensitive_cols = [c for c in frame.columns if 'age' in c]
    return MetricFrame(metrics=accuracy_score, y_true=y, y_pred=pred, sensitive_features=frame[sensitive_cols])
