import pandas as pd
from sklearn.linear_model import LogisticRegression

BANNED_FEATURES = {"gender", "religion"}


def choose(frame):
    features = [c for c in frame.columns if c != "churned"]
    banned = BANNED_FEATURES.intersection(features)
    if banned:
        raise ValueError(f"banned features: {banned}")
    return frame[features]


def main():
    frame = pd.read_csv("data/customers.csv")
    LogisticRegression().fit(choose(frame), frame["churned"])


if __name__ == "__main__":
    main()
