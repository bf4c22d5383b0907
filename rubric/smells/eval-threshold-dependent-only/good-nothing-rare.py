from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split


def study(x, y):
    a, b, c, d = train_test_split(x, y, random_state=0)
    return f1_score(d, RandomForestClassifier(random_state=0).fit(a, c).predict(b), average="macro")
