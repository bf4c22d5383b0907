import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression


def prepare():
    pd.read_csv("data/raw.csv").dropna().to_csv("data/rows.csv")


def fit():
    rows = pd.read_csv("data/rows.csv")
    joblib.dump(LogisticRegression().fit(rows[["age"]], rows["bought"]), "model.joblib")


def publish():
    joblib.load("model.joblib").predict([[40]])
