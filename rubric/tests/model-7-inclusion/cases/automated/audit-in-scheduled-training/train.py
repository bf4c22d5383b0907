import pandas as pd
from fairlearn.metrics import equalized_odds_difference
from sklearn.linear_model import LogisticRegression


def main():
    frame = pd.read_csv("data/customers.csv")
    model = LogisticRegression().fit(frame[["age"]], frame["churned"])
    equalized_odds = equalized_odds_difference(
        frame["churned"], model.predict(frame[["age"]]), sensitive_features=frame["gender"]
    )
    if equalized_odds > 0.1:
        raise SystemExit("groups are treated too differently")


if __name__ == "__main__":
    main()
