from sklearn.datasets import make_classification
from sklearn.feature_selection import SelectKBest


def test_select():
    x, y = make_classification(n_features=8, random_state=1)
    assert SelectKBest(k=3).fit_transform(x, y).shape[1] == 3
