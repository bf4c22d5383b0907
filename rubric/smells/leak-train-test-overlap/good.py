import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import KFold, train_test_split


def trained_on_its_part(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = RandomForestClassifier(random_state=0)
    model.fit(x_train, y_train)
    print("training score", model.score(x_train, y_train))
    return model.score(x_test, y_test)


def in_the_end_on_all(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = RandomForestClassifier(random_state=0).fit(x_train, y_train)
    print(accuracy_score(y_test, model.predict(x_test)))
    model.fit(x, y)
    return model


def three_parts(x, y):
    x_rest, x_test, y_rest, y_test = train_test_split(x, y, random_state=0)
    x_train, x_val, y_train, y_val = train_test_split(x_rest, y_rest, random_state=0)
    model = RandomForestClassifier(random_state=0).fit(x_train, y_train)
    print(model.score(x_val, y_val))
    model.fit(np.concatenate([x_train, x_val]), np.concatenate([y_train, y_val]))
    return model.score(x_test, y_test)


def folds(x, y):
    for train, test in KFold(5).split(x):
        model = RandomForestClassifier(random_state=0).fit(x[train], y[train])
        print(model.score(x[test], y[test]))
