from sklearn.svm import SVC


def report(x, y):
    model = SVC()
    model.fit(x, y)
    print("accuracy", model.score(x, y))  # expect: leak-train-test-overlap
