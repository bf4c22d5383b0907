import pandas as pd
from sklearn.preprocessing import StandardScaler


def load(path):
    return pd.read_csv(path)


def scaled(frame, columns):
    scaler = StandardScaler()
    frame[columns] = scaler.fit_transform(frame[columns])  # expect: leak-preprocess-before-split
    return frame


def build(path):
    frame = load(path)
    return scaled(frame, ["age", "income"]), frame["churn"]
