from sklearn.linear_model import LogisticRegression


def apply(rows):
    return len(rows)


def fit(x, y):
    return LogisticRegression().fit(x, y)
