import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler


def each_by_its_own(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    scaler = StandardScaler()
    x_train = scaler.fit_transform(x_train)
    x_test = scaler.fit_transform(x_test)  # expect: leak-fit-on-test
    return x_train, x_test, y_train, y_test


def other_names(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    imputer = SimpleImputer()
    a = imputer.fit_transform(a)
    b = SimpleImputer().fit(b).transform(b)  # expect: leak-fit-on-test
    return a, b, c, d


def in_a_fold(x):
    for train, test in KFold(3).split(x):
        known = MinMaxScaler().fit_transform(x[train])
        asked = MinMaxScaler().fit_transform(x[test])  # expect: leak-fit-on-test
        print(known.shape, asked.shape)


def scaled(rows):
    return StandardScaler().fit_transform(rows)  # expect: leak-fit-on-test


def through_a_helper(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    return scaled(x_train), scaled(x_test), y_train, y_test


def by_name_only(train, test):
    scaler = MinMaxScaler()
    scaler.fit(train)
    scaler.fit(test)  # expect: leak-fit-on-test
    return scaler.transform(train), scaler.transform(test)


def slices(series):
    size = int(len(series) * 0.7)
    train, test = series[:size], series[size:]
    scaler = StandardScaler()
    train = scaler.fit_transform(train)
    test = scaler.fit_transform(np.asarray(test))  # expect: leak-fit-on-test
    return train, test
