import random

from sklearn.linear_model import LogisticRegression


def train_model(rows):
    random.seed(7)
    return LogisticRegression(random_state=7).fit(rows, [0, 1])


def predict_score(model, row):
    return model.predict_proba([row])[0][1]
