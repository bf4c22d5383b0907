import pandas as pd
from sklearn.model_selection import KFold, TimeSeriesSplit, train_test_split


def in_order(df):
    df["yesterday"] = df["sales"].shift(1)
    return train_test_split(df, shuffle=False)


def by_time(df, model):
    df["yesterday"] = df["sales"].shift(1)
    for train, test in TimeSeriesSplit(5).split(df):
        model.fit(df.iloc[train], df["sales"].iloc[train])


def a_date_is_only_an_attribute(path):
    df = pd.read_csv(path, parse_dates=["born"])
    df["age"] = 2026 - pd.to_datetime(df["born"]).dt.year
    return train_test_split(df, random_state=0)


def drawn_only(df):
    df["load"].rolling(7).mean().plot()
    return train_test_split(df, random_state=0)


def folds_in_order(df, model):
    df["before"] = df["y"].shift(1)
    for train, test in KFold(5).split(df):
        model.fit(df.iloc[train], df["y"].iloc[train])


def by_hand(df):
    df["before"] = df["y"].shift(1)
    size = int(len(df) * 0.8)
    train, test = df[:size], df[size:]
    return train, test
