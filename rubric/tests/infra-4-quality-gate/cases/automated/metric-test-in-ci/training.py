from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score


def train_and_score():
    data = load_iris()
    model = LogisticRegression().fit(data.data[::2], data.target[::2])
    return f1_score(data.target[1::2], model.predict(data.data[1::2]), average="macro")
