from sklearn.linear_model import LogisticRegression


def build():
    return LogisticRegression().fit([[1], [2]], [0, 1])
