from sklearn import model_selection
from sklearn.model_selection import KFold, train_test_split


def parts(x, y):
    a, b = train_test_split(x, test_size=0.2)  # expect: repro-split-no-random-state
    c, d = model_selection.train_test_split(x, y, random_state=None)  # expect: repro-split-no-random-state
    folds = KFold(5, shuffle=True)  # expect: repro-split-no-random-state
    return a, b, c, d, folds
