import joblib
import pandas as pd
from sklearn.metrics import roc_auc_score


def main():
    fresh = pd.read_csv("data/last_month.csv")
    for months in (1, 2, 3, 6):
        model = joblib.load(f"models/{months}.joblib")
        print(months, roc_auc_score(fresh["churned"], model.predict_proba(fresh[["age"]])[:, 1]))


if __name__ == "__main__":
    main()
