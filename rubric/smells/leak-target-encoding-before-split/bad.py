import pandas as pd
from category_encoders import TargetEncoder
from sklearn.model_selection import train_test_split


def encoder(df):
    encoder = TargetEncoder(cols=["city"])
    df["city"] = encoder.fit_transform(df["city"], df["price"])  # expect: leak-target-encoding-before-split
    train, test = train_test_split(df, random_state=0)
    return train, test


def mean_by_group(path):
    df = pd.read_csv(path)
    df["city_mean"] = df.groupby("city")["price"].transform("mean")  # expect: leak-target-encoding-before-split
    x = df.drop(columns="price")
    y = df["price"]
    return train_test_split(x, y, random_state=0)


def mapped(df):
    means = df.groupby("city")["bought"].mean()  # expect: leak-target-encoding-before-split
    df["city_rate"] = df["city"].map(means)
    x, y = df[["city_rate", "age"]], df["bought"]
    return train_test_split(x, y, random_state=0)
