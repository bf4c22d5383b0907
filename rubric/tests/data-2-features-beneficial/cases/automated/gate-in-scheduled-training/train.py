import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def main():
    frame = pd.read_csv("data/customers.csv")
    model = RandomForestClassifier(random_state=1).fit(frame.drop(columns="churned"), frame["churned"])
    feature_importance = min(model.feature_importances_)
    if feature_importance < 0.001:
        raise SystemExit("a feature adds nothing")


if __name__ == "__main__":
    main()
