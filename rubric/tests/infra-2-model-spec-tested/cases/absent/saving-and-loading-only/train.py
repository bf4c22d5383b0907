from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from storage import save

data = load_iris()
save(LogisticRegression().fit(data.data, data.target), "model.joblib")
