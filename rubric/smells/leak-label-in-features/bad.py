import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor


def whole_frame(path):
    df = pd.read_csv(path)
    y = df["churn"]
    X = df
    a, b, c, d = train_test_split(X, y, random_state=0)
    model = RandomForestClassifier(random_state=0)
    model.fit(a, c)  # expect: leak-label-in-features
    return model.score(b, d)


def other_column_dropped(df):
    x = df.drop(columns=["id"]).fillna(0)
    y = df.price
    return LinearRegression().fit(x, y)  # expect: leak-label-in-features


def listed(df):
    x = df[["rooms", "area", "price"]]
    y = df["price"].astype(float)
    XGBRegressor().fit(x, y)  # expect: leak-label-in-features


def attribute_values(df):
    target = df["label"].values
    features = df.drop("id", axis=1).values
    RandomForestClassifier(random_state=0).fit(features, target)  # expect: leak-label-in-features
