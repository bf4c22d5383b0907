import joblib

model = joblib.load("model.joblib")


def predict(age):
    return model.predict([[(age - 41.2) / 11.9]])
