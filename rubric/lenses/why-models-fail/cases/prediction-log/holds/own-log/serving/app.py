import joblib

from serving.store import connection

model = joblib.load("model.joblib")


def save_prediction(request_id, features, score):
    connection.execute("INSERT INTO predictions VALUES (?, ?, ?)", (request_id, features, score))


def predict(request_id, features):
    score = model.predict_proba([features])[0][1]
    save_prediction(request_id, features, score)
    return score
