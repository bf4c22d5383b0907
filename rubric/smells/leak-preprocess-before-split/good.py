import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, Normalizer, StandardScaler
from sklearn.svm import SVC


def split_first(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    scaler = StandardScaler().fit(a)
    return scaler.transform(a), scaler.transform(b), c, d


def pipeline(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    return make_pipeline(StandardScaler(), SVC()).fit(a, c).score(b, d)


def row_wise(x, y):
    x = Normalizer().fit_transform(np.log1p(x))
    return train_test_split(x, y, random_state=0)


def labels(x, y):
    y = LabelEncoder().fit_transform(y)
    return train_test_split(x, y, random_state=0)


def other_rows(x, y, reference):
    scaler = StandardScaler().fit(reference)
    a, b, c, d = train_test_split(x, y, random_state=0)
    return scaler.transform(a), scaler.transform(b), c, d
