import random

import joblib

STABLE = joblib.load("models/stable.joblib")
CANARY = joblib.load("models/canary.joblib")


def route_canary(request_id, share=0.05):
    model = CANARY if random.Random(request_id).random() < share else STABLE
    return model


def predict(request_id, row):
    return route_canary(request_id).predict([row])[0]
