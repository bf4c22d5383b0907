import joblib


def predict(row):
    return joblib.load("model.joblib").answer(row)
