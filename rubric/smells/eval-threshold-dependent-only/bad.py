from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score, recall_score
from sklearn.model_selection import train_test_split


def study(x, y):
    a, b, c, d = train_test_split(x, y, stratify=y, random_state=0)
    model = RandomForestClassifier(class_weight="balanced", random_state=0)
    model.fit(a, c)  # expect: eval-threshold-dependent-only
    answers = model.predict(b)
    return f1_score(d, answers), recall_score(d, answers)
