import pickle

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

data = load_iris()
model = LogisticRegression(random_state=0).fit(data.data, data.target)
with open("model.pkl", "wb") as out:
    pickle.dump(model, out)
