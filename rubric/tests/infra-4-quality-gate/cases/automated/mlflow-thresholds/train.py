import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression


def train(rows):
    return LogisticRegression().fit(rows[["age", "income"]], rows["bought"])


if __name__ == "__main__":
    joblib.dump(train(pd.read_csv("data/customers.csv")), "model.joblib")


import mlflow
from mlflow.models import MetricThreshold


def validate(uri, rows, baseline):
    mlflow.evaluate(
        uri,
        rows,
        targets="bought",
        model_type="classifier",
        validation_thresholds={"accuracy_score": MetricThreshold(threshold=0.8, greater_is_better=True)},
        baseline_model=baseline,
    )


validate("runs:/1/model", pd.read_csv("data/test.csv"), "models:/customers@live")
