import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score


def drop_one_feature(features, target):
    full = cross_val_score(LogisticRegression(), features, target).mean()
    for column in features.columns:
        score = cross_val_score(LogisticRegression(), features.drop(columns=column), target).mean()
        print(column, full - score)


if __name__ == "__main__":
    frame = pd.read_csv("data/customers.csv")
    drop_one_feature(frame.drop(columns="churned"), frame["churned"])
