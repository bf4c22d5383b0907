from imblearn.over_sampling import SMOTE
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, classification_report
from sklearn.model_selection import train_test_split


def study(x, y):
    a, b, c, d = train_test_split(x, y, stratify=y, random_state=0)
    a, c = SMOTE(random_state=0).fit_resample(a, c)
    model = LogisticRegression()
    model.fit(a, c)
    print(classification_report(d, model.predict(b)))
    return accuracy_score(d, model.predict(b))
