import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

TARGET = "price"


def dropped(df):
    return LinearRegression().fit(df.drop(columns=TARGET), df[TARGET])


def popped(df):
    y = df.pop("price")
    return LinearRegression().fit(df, y)


def deleted(df):
    y = df["price"]
    del df["price"]
    return LinearRegression().fit(df, y)


def dropped_in_place(df):
    y = df["price"]
    df.drop("price", axis=1, inplace=True)
    return LinearRegression().fit(df, y)


def chosen(df):
    columns = [c for c in df.columns if c != "price"]
    return LinearRegression().fit(df[columns], df["price"])


def by_position(df):
    return LinearRegression().fit(df.iloc[:, :-1], df["price"])


def by_a_helper(df):
    return RandomForestClassifier().fit(features(df), df["price"])


def features(df):
    return df.drop("price", axis=1)


def the_next_value(df):
    y = df["price"].shift(-1)
    return LinearRegression().fit(df, y)


def a_pipeline_chooses(df):
    chooser = ColumnTransformer([("n", StandardScaler(), ["rooms"])])
    return Pipeline([("c", chooser), ("m", LinearRegression())]).fit(df, df["price"])


def another_table():
    x = pd.read_csv("features.csv")
    y = pd.read_csv("labels.csv")["price"]
    return LinearRegression().fit(x, y)


def of_several(df):
    names = ["rooms", "area"]
    x = df[names].copy()
    return LinearRegression().fit(x, df["price"])
