from sklearn.datasets import load_digits
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

x, y = load_digits(return_X_y=True)
a, b, c, d = train_test_split(x, y, random_state=0)
print(accuracy_score(d, SVC().fit(a, c).predict(b)))
