import pandas as pd
from sklearn.model_selection import GroupShuffleSplit, train_test_split


def one_row_each(path):
    df = pd.read_csv(path)
    users = df.groupby("user_id").agg({"amount": "sum"}).reset_index()
    return train_test_split(users, random_state=0)


def by_group(df):
    df["spent"] = df.groupby("user_id")["amount"].cumsum()
    return next(GroupShuffleSplit(random_state=0).split(df, groups=df["user_id"]))


def no_person(df):
    df["before"] = df.groupby("category")["amount"].cumsum()
    return train_test_split(df, random_state=0)


def ids_first(df):
    df["spent"] = df.groupby("user_id")["amount"].cumsum()
    train_ids, test_ids = train_test_split(df["user_id"].unique(), random_state=0)
    return df[df["user_id"].isin(train_ids)], df[df["user_id"].isin(test_ids)]
