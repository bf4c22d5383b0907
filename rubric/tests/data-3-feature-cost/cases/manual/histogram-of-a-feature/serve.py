import joblib
from prometheus_client import Histogram

MODEL = joblib.load("model.joblib")
SPENT = Histogram("session_feature_seconds", "time to compute the features of a session")


def predict(session):
    with SPENT.time():
        row = [session.length, session.pages]
    return MODEL.predict([row])
