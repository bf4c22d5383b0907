import pandas as pd
from sklearn.metrics import accuracy_score

from churn.train import train


def test_accuracy():
    frame = pd.read_csv("data/holdout.csv")
    accuracy = accuracy_score(frame["churned"], train("data/train.csv").predict(frame[["age"]]))
    if accuracy < 0.8:
        raise AssertionError(f"accuracy is {accuracy:.2f}")
