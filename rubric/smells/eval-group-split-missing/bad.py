import pandas as pd
from sklearn.model_selection import train_test_split


def visits(path):
    df = pd.read_csv(path)
    df["visit"] = df.groupby("patient_id")["date"].rank()
    x, y = df[["visit", "age"]], df["ill"]
    return train_test_split(x, y, random_state=0)  # expect: eval-group-split-missing


def spent_so_far(df):
    df["spent"] = df.groupby("user_id")["amount"].cumsum()
    train, test = train_test_split(df, random_state=0)  # expect: eval-group-split-missing
    return train, test
