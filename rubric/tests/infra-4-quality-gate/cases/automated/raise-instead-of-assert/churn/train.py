import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def train(path):
    frame = pd.read_csv(path)
    return RandomForestClassifier().fit(frame[["age"]], frame["churned"])
