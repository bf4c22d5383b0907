import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression


def prepare(path):
    return pd.read_csv(path).dropna()


def train_model(rows, out):
    model = LogisticRegression().fit(rows[["age", "income"]], rows["bought"])
    joblib.dump(model, out)
    return model


def predict(out, rows):
    return joblib.load(out).predict(rows[["age", "income"]])
