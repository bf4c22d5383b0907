import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


def main():
    train, test = pd.read_csv("data/train.csv"), pd.read_csv("data/test.csv")
    for model in (LogisticRegression(), RandomForestClassifier(random_state=1)):
        model.fit(train[["age"]], train["churned"])
        print(model, roc_auc_score(test["churned"], model.predict_proba(test[["age"]])[:, 1]))


if __name__ == "__main__":
    main()
