import joblib

model = joblib.load("model.joblib")


def answer(row):
    return model.predict([row])[0]
