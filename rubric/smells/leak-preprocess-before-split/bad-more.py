import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import KFold, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler, scale


def filled_with_the_mean(df):
    df["age"] = df["age"].fillna(df["age"].mean())  # expect: leak-preprocess-before-split
    return train_test_split(df, random_state=0)


def filled_in_place(df):
    df.fillna(df.median(), inplace=True)  # expect: leak-preprocess-before-split
    train, test = train_test_split(df, random_state=0)
    return train, test


def filled_cells(df):
    middle = df["age"].median()  # expect: leak-preprocess-before-split
    df.loc[df["age"].isna(), "age"] = middle
    return train_test_split(df, random_state=0)


def by_hand(x, y):
    x = (x - x.mean(axis=0)) / x.std(axis=0)  # expect: leak-preprocess-before-split
    return train_test_split(x, y, random_state=0)


def a_function_scales(x, y):
    return train_test_split(scale(x), y, random_state=0)  # expect: leak-preprocess-before-split


def a_pipeline_of_transforms(df, y):
    numbers = Pipeline([("fill", SimpleImputer()), ("scale", StandardScaler())])
    both = ColumnTransformer([("n", numbers, ["a", "b"]), ("c", OneHotEncoder(), ["c"])])
    x = both.fit_transform(df)  # expect: leak-preprocess-before-split
    return train_test_split(x, y, random_state=0)


def slices(prices):
    scaler = MinMaxScaler(feature_range=(0, 1))
    scaled = scaler.fit_transform(prices)  # expect: leak-preprocess-before-split
    size = int(len(scaled) * 0.8)
    train = scaled[:size]
    test = scaled[size:]
    return train, test


def folds(texts, labels, model):
    words = TfidfVectorizer().fit_transform(texts)  # expect: leak-preprocess-before-split
    for train, test in KFold(5).split(words):
        model.fit(words[train], labels[train])
        print(model.score(words[test], labels[test]))


def fitted_on_all_after_the_split(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    scaler = StandardScaler().fit(x)  # expect: leak-preprocess-before-split
    return scaler.transform(a), scaler.transform(b), c, d


def chosen(df, scaler_name):
    if scaler_name == "standard":
        scaler = StandardScaler()
    else:
        scaler = MinMaxScaler()
    df = pd.DataFrame(scaler.fit_transform(df), columns=df.columns)  # expect: leak-preprocess-before-split
    train, test = train_test_split(df, random_state=0)
    return train, test


def split_by_a_helper(x, y, ratio):
    x = StandardScaler().fit_transform(np.asarray(x))  # expect: leak-preprocess-before-split
    return shuffled_split(x, y, ratio)


def shuffled_split(x, y, ratio):
    order = np.random.RandomState(0).permutation(len(x))
    size = int(len(x) * ratio)
    train_rows, test_rows = order[:size], order[size:]
    return x[train_rows], x[test_rows], y[train_rows], y[test_rows]
