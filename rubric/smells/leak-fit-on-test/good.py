from sklearn.manifold import Isomap
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, Normalizer, StandardScaler


def once(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    scaler = StandardScaler()
    x_train = scaler.fit_transform(x_train)
    x_test = scaler.transform(x_test)
    return x_train, x_test, y_train, y_test


def row_wise(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    return Normalizer().fit_transform(a), Normalizer().fit_transform(b), LabelEncoder().fit_transform(d)


def a_map_for_the_eye(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    return Isomap().fit_transform(b), d


def by_a_flag(frame):
    train, test = train_test_split(frame, random_state=0)
    a, scaler = scale(train, None, "train")
    b, _ = scale(test, scaler, "test")
    return a, b


def scale(rows, scaler, mode):
    if mode == "train":
        scaler = StandardScaler()
        return scaler.fit_transform(rows), scaler
    else:
        return scaler.transform(rows), scaler


def when_there_is_none(frame):
    train, test = train_test_split(frame, random_state=0)
    a, scaler = scale_lazily(train)
    b, _ = scale_lazily(test, scaler)
    return a, b


def scale_lazily(rows, scaler=None):
    if scaler is None:
        scaler = StandardScaler().fit(rows)
    return scaler.transform(rows), scaler


def tested_alone(test_rows):
    return StandardScaler().fit_transform(test_rows)
