import pandas as pd
from sklearn.linear_model import LogisticRegression


def train(path):
    df = pd.read_csv(path)
    return LogisticRegression(random_state=0).fit(df[["age", "gender"]], df["churned"])
