from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV


def best(x, y):
    return GridSearchCV(LogisticRegression(), {"C": [0.1, 1.0, 10.0]}, cv=2).fit(x, y).best_params_
