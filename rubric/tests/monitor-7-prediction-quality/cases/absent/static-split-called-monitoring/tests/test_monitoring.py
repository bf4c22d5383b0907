import joblib
import pandas as pd


def test_prediction_drift():
    rows = pd.read_csv("data/test.csv")
    assert joblib.load("model.joblib").score(rows[["age"]], rows["bought"]) > 0.8
