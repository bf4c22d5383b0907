import pandas as pd
from fairlearn.metrics import demographic_parity_difference

from churn.model import train


def test_demographic_parity():
    frame = pd.read_csv("tests/sample.csv")
    predicted = train("tests/sample.csv").predict(frame[["age"]])
    gap = demographic_parity_difference(frame["churned"], predicted, sensitive_features=frame["gender"])
    assert gap < 0.1
