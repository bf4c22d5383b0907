from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score


def report(x, y):
    model = RandomForestClassifier(random_state=0)
    model.fit(x, y)
    print("accuracy", model.score(x, y))  # expect: leak-train-test-overlap
    return f1_score(y, model.predict(x))  # expect: leak-train-test-overlap
