import pandas as pd

from churn.model import train


def test_outdated_model_keeps_its_accuracy():
    frame = pd.read_csv("data/customers.csv")
    recent = frame[frame["month"] == 12]
    outdated = train(frame[frame["month"] < 6])
    fresh = train(frame[frame["month"] < 12])
    outdated_accuracy = outdated.score(recent[["age"]], recent["churned"])
    assert fresh.score(recent[["age"]], recent["churned"]) - outdated_accuracy < 0.05
