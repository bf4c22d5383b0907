import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


def trained_on_all(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    model = RandomForestClassifier(random_state=0)
    model.fit(x, y)
    return model.score(x_test, y_test)  # expect: leak-train-test-overlap


class Study:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.model = RandomForestClassifier(random_state=0)

    def train(self):
        self.model.fit(self.x, self.y)

    def test(self):
        a, b, c, d = train_test_split(self.x, self.y, random_state=0)
        return accuracy_score(d, self.model.predict(b))  # expect: leak-train-test-overlap


def main():
    study = Study(np.load("x.npy"), np.load("y.npy"))
    study.train()
    print(study.test())


main()
