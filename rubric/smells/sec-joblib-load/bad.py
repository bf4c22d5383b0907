import joblib
from joblib import load as read

model = joblib.load("model.joblib")  # expect: sec-joblib-load


def predict(path, x):
    return read(path).predict(x)  # expect: sec-joblib-load
