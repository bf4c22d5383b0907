from sklearn.ensemble import RandomForestClassifier


def fit(features, target):
    return RandomForestClassifier(random_state=1).fit(features, target)
