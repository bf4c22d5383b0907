from sklearn.linear_model import Ridge
from sklearn.model_selection import TimeSeriesSplit, cross_val_score


def train(frame):
    folds = TimeSeriesSplit(n_splits=5)
    return cross_val_score(Ridge(), frame[["x"]], frame["y"], cv=folds)
