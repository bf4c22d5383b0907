from sklearn.datasets import load_iris
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC


def test_grid():
    x, y = load_iris(return_X_y=True)
    assert GridSearchCV(SVC(), {"C": [1, 2]}).fit(x, y).best_score_ > 0.5
