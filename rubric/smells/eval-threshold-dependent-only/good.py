from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import train_test_split


def study(x, y):
    a, b, c, d = train_test_split(x, y, stratify=y, random_state=0)
    model = RandomForestClassifier(class_weight="balanced", random_state=0)
    model.fit(a, c)
    print(average_precision_score(d, model.predict_proba(b)[:, 1]))
    return f1_score(d, model.predict(b))
