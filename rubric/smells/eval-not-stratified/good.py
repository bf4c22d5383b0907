from imblearn.over_sampling import SMOTE
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import train_test_split


def stratified(x, y):
    a, b, c, d = train_test_split(x, y, stratify=y, random_state=0)
    a, c = SMOTE(random_state=0).fit_resample(a, c)
    return LogisticRegression().fit(a, c).score(b, d)


def nothing_rare(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    return RandomForestClassifier(class_weight=None, random_state=0).fit(a, c).score(b, d)


def a_number(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    return LinearRegression().fit(a, c).score(b, d)
