import pandas as pd
import yfinance as yf
from sklearn.model_selection import KFold, train_test_split


def lags(path):
    df = pd.read_csv(path)
    df["yesterday"] = df["sales"].shift(1)
    df = df.dropna()
    x, y = df[["yesterday"]], df["sales"]
    return train_test_split(x, y, random_state=0)  # expect: eval-random-split-time-series


def moving_average(df):
    df["week"] = df["load"].rolling(7).mean()
    train, test = train_test_split(df, test_size=0.2)  # expect: eval-random-split-time-series
    return train, test


def prices():
    df = yf.download("MSFT")
    x = df[["Open", "High"]]
    a, b, c, d = train_test_split(x, df["Close"], random_state=0)  # expect: eval-random-split-time-series
    return a, b, c, d


def sorted_rows(df):
    df = df.sort_values("date")
    return train_test_split(df, random_state=0)  # expect: eval-random-split-time-series


def shuffled_folds(df, model):
    df["before"] = df["y"].shift(1)
    folds = KFold(5, shuffle=True, random_state=0)
    for train, test in folds.split(df):  # expect: eval-random-split-time-series
        model.fit(df.iloc[train], df["y"].iloc[train])
