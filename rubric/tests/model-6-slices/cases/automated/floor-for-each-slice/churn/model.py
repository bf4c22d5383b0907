import joblib


def predict(frame):
    return joblib.load("model.joblib").predict(frame[["age"]])
