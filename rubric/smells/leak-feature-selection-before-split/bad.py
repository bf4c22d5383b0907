from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_selection import RFE, SelectFromModel, SelectKBest, f_classif
from sklearn.model_selection import StratifiedKFold, train_test_split


def best(x, y):
    x = SelectKBest(f_classif, k=10).fit_transform(x, y)  # expect: leak-feature-selection-before-split
    return train_test_split(x, y, random_state=0)


def by_a_forest(df):
    x, y = df.drop("y", axis=1), df["y"]
    chooser = SelectFromModel(RandomForestClassifier(random_state=0))
    chooser.fit(x, y)  # expect: leak-feature-selection-before-split
    chosen = chooser.transform(x)
    a, b, c, d = train_test_split(chosen, y, random_state=0)
    return a, b, c, d


def folds(x, y, model):
    rfe = RFE(model, n_features_to_select=5)
    chosen = rfe.fit_transform(x, y)  # expect: leak-feature-selection-before-split
    for train, test in StratifiedKFold(5).split(chosen, y):
        model.fit(chosen[train], y[train])
        print(model.score(chosen[test], y[test]))


def columns(df, y):
    selector = SelectKBest(k=5).fit(df, y)  # expect: leak-feature-selection-before-split
    df = df[df.columns[selector.get_support()]]
    return train_test_split(df, y, random_state=0)
