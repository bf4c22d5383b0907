import joblib


def predict(path, rows):
    return joblib.load(path).predict(rows)
