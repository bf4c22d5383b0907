import pandas as pd
from sklearn.linear_model import LogisticRegression

BANNED_FEATURES = load("policy.json")


def main():
    frame = pd.read_csv("data/customers.csv")
    overlap = BANNED_FEATURES.intersection(frame)
    if overlap:
        raise ValueError(f"remove {overlap}")
    LogisticRegression().fit(frame[["age"]], frame["churned"])


if __name__ == "__main__":
    main()
