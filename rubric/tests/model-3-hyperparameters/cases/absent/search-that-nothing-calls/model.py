from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC


def build(grid=None):
    model = SVC()
    return GridSearchCV(model, grid) if grid else model
