from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression


def make(**params):
    return RandomForestClassifier(**params), RandomForestClassifier(random_state=3), LogisticRegression()
