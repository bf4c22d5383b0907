import pandas as pd
from sklearn.linear_model import LogisticRegression


def train(path):
    frame = pd.read_csv(path)
    return LogisticRegression(C=0.5).fit(frame[["age"]], frame["churned"])
