import pandas as pd
import yaml


def build_features_from_config(frame):
    for feature in yaml.safe_load(open("config/features.yaml"))["features"]:
        frame[feature["name"]] = frame.eval(feature["expression"])
    return frame


def main():
    from sklearn.linear_model import LogisticRegression

    frame = build_features_from_config(pd.read_csv("data/customers.csv"))
    LogisticRegression().fit(frame.drop(columns="churned"), frame["churned"])


if __name__ == "__main__":
    main()
