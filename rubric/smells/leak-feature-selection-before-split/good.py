from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline

COLUMNS = ["age", "income"]


def fixed_list(df):
    return train_test_split(df[COLUMNS], df["y"], random_state=0)


def training_part_only(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    selector = SelectKBest(k=5).fit(a, c)
    return selector.transform(a), selector.transform(b), c, d


def in_a_pipeline(x, y):
    return cross_val_score(make_pipeline(SelectKBest(k=5), LogisticRegression()), x, y)


def names_only(df, y):
    selector = SelectKBest(k=5).fit(df, y)
    print(selector.scores_)
    return train_test_split(df, y, random_state=0)
