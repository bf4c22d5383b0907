import logging

import joblib

model = joblib.load("model.joblib")


def fallback_score(customer):
    return 0.1 if customer["tenure"] > 24 else 0.3


def score(customer):
    try:
        return model.predict_proba([customer["features"]])[0][1]
    except ValueError:
        logging.exception("the model failed")
        return fallback_score(customer)
