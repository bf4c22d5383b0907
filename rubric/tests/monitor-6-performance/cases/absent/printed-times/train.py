import time

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

data = load_iris()
start = time.time()
LogisticRegression().fit(data.data, data.target)
print("duration", time.time() - start)
