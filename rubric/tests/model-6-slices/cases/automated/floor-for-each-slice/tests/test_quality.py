import pandas as pd
from sklearn.metrics import accuracy_score

from churn.model import predict


def test_no_slice_falls_below_the_floor():
    frame = pd.read_csv("data/test.csv")
    slice_accuracy = [accuracy_score(part["churned"], predict(part)) for _, part in frame.groupby("country")]
    assert min(slice_accuracy) > 0.8
