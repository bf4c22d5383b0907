import joblib

from churn.columns import FEATURE_COLUMNS

model = joblib.load("model.joblib")


def predict(row):
    return model.predict([[row[name] for name in FEATURE_COLUMNS]])
