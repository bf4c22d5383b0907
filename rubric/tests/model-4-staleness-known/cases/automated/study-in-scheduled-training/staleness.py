from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


def auc_by_age(months, test):
    curve = {}
    for age, frame in months.items():
        model = LogisticRegression().fit(frame[["visits"]], frame["churned"])
        curve[age] = roc_auc_score(test["churned"], model.predict_proba(test[["visits"]])[:, 1])
    return curve
