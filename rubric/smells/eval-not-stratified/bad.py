from imblearn.over_sampling import SMOTE
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def resampled(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)  # expect: eval-not-stratified
    a, c = SMOTE(random_state=0).fit_resample(a, c)
    return LogisticRegression().fit(a, c).score(b, d)


def weighted(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)  # expect: eval-not-stratified
    model = RandomForestClassifier(class_weight="balanced", random_state=0)
    model.fit(x_train, y_train)
    return model.score(x_test, y_test)
