import joblib
from prometheus_client import Histogram

from churn.columns import COLUMNS

MODEL = joblib.load("model.joblib")
SECONDS = Histogram("compute_seconds", "time of one column", ["feature"])


def predict(customer):
    row = []
    for name, compute in COLUMNS.items():
        with SECONDS.labels(feature=name).time():
            row.append(compute(customer))
    return MODEL.predict([row])
