import pandas as pd
from sklearn.metrics import recall_score

from churn.model import train


def test_recall_gap_by_gender():
    frame = pd.read_csv("tests/sample.csv")
    frame["predicted"] = train("tests/sample.csv").predict(frame[["age"]])
    recall = {g: recall_score(r["churned"], r["predicted"]) for g, r in frame.groupby("gender")}
    assert max(recall.values()) - min(recall.values()) < 0.1
