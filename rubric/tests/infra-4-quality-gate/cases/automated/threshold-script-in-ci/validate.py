import sys

import joblib
from sklearn.datasets import load_iris
from sklearn.metrics import accuracy_score

data = load_iris()
model = joblib.load("model.joblib")
accuracy = accuracy_score(data.target[1::2], model.predict(data.data[1::2]))
if accuracy < 0.9:
    sys.exit("accuracy is too low")
