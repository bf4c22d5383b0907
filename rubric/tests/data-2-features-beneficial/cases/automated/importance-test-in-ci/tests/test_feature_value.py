import pandas as pd
from sklearn.inspection import permutation_importance

from churn.model import fit


def test_no_feature_has_zero_importance():
    frame = pd.read_csv("tests/sample.csv")
    features, target = frame.drop(columns="churned"), frame["churned"]
    result = permutation_importance(fit(features, target), features, target, random_state=1)
    importance = dict(zip(features.columns, result.importances_mean))
    assert min(importance.values()) > 0.001
