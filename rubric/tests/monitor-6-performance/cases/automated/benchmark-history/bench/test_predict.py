from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


def test_predict(benchmark):
    data = load_iris()
    benchmark(LogisticRegression().fit(data.data, data.target).predict, data.data)
