import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.model_selection import GridSearchCV, KFold, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler
from sklearn.svm import SVC


def constants(df):
    df["age"] = df["age"].fillna(0)
    df = df.fillna("unknown").fillna(method="ffill")
    return train_test_split(df, random_state=0)


def stateless(texts, y):
    x = HashingVectorizer().fit_transform(texts)
    x = FunctionTransformer(np.log1p).fit_transform(x)
    return train_test_split(x, y, random_state=0)


def vocabulary(df, y):
    x = ColumnTransformer([("c", OneHotEncoder(), ["c"])]).fit_transform(df)
    return train_test_split(x, y, random_state=0)


def inside_the_folds(x, y, model):
    for train, test in KFold(5).split(x):
        scaler = StandardScaler().fit(x[train])
        model.fit(scaler.transform(x[train]), y[train])
        print(model.score(scaler.transform(x[test]), y[test]))


def a_search_over_a_pipeline(x, y):
    steps = Pipeline([("scale", StandardScaler()), ("svc", SVC())])
    a, b, c, d = train_test_split(x, y, random_state=0)
    search = GridSearchCV(steps, {"svc__C": [1, 10]}).fit(a, c)
    return search.score(b, d)


def another_value_of_the_same_name(frame, other):
    df = pd.DataFrame(StandardScaler().fit_transform(other))
    print(df.describe())
    df = frame
    return train_test_split(df, random_state=0)


def only_looked_at(x, y):
    drawn = StandardScaler().fit_transform(x)
    print(drawn[:3])
    return train_test_split(x, y, random_state=0)


def the_other_branch(x, y, tested):
    if tested:
        return train_test_split(x, y, random_state=0)
    else:
        x = StandardScaler().fit_transform(x)
    return x, y


def one_or_the_other(x, y, scaled):
    if scaled:
        x = StandardScaler().fit_transform(x)
        np.save("scaled.npy", x)
    else:
        a, b, c, d = train_test_split(x, y, random_state=0)
        np.save("train.npy", a)


def final_fit(x, y, model):
    a, b, c, d = train_test_split(x, y, random_state=0)
    scaler = StandardScaler().fit(a)
    model.fit(scaler.transform(a), c)
    print(model.score(scaler.transform(b), d))
    final = StandardScaler().fit(x)
    return model.fit(final.transform(x), y), final


def prepare(df, scaler=None, fit=True):
    if fit:
        scaler = StandardScaler()
        return scaler.fit_transform(df), scaler
    return scaler.transform(df), scaler


def by_a_flag(df):
    train, test = train_test_split(df, random_state=0)
    a, scaler = prepare(train, fit=True)
    b, _ = prepare(test, scaler, fit=False)
    return a, b


def a_label_from_the_median(df):
    expensive = (df["price"] > df["price"].median()).astype(int)
    return train_test_split(df[["rooms", "area"]], expensive, random_state=0)


def outliers(df):
    df = df[df["price"] < df["price"].quantile(0.99)]
    return train_test_split(df, random_state=0)


def parts_on_disk(scaler):
    train = pd.read_csv("train.csv")
    test = pd.read_csv("test.csv")
    a = scaler.fit_transform(train)
    return a, scaler.transform(test)


def a_part_of_the_training_part(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    a = StandardScaler().fit_transform(a)
    return train_test_split(a, c, random_state=0)


def rows_chosen_before(df, chosen):
    scaler = StandardScaler()
    scaler.fit(df.loc[chosen, "price"].values.reshape(-1, 1))
    df["price"] = scaler.transform(df["price"].values.reshape(-1, 1))
    return train_test_split(df, random_state=0)
