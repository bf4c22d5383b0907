from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

data = load_iris()
LogisticRegression().fit(data.data, data.target)
