import pandas as pd
from sklearn.linear_model import LogisticRegression


def drop_columns_if_present(frame, columns):
    present = list(set(columns).intersection(frame.columns))
    return frame.drop(columns=present)


LogisticRegression().fit(drop_columns_if_present(pd.read_csv("a.csv"), ["id"]), [0, 1])
