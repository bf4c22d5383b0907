from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

DATA = load_iris()


def build():
    return LogisticRegression().fit(DATA.data, DATA.target)
