import pandas as pd
from sklearn.linear_model import LogisticRegression

from churn.checks import validate_schema


def train(path):
    frame = validate_schema(pd.read_csv(path))
    return LogisticRegression().fit(frame[["age"]], frame["churned"])
