import pandas as pd
from sklearn.linear_model import LogisticRegression


def main():
    frame = pd.read_csv("data/customers.csv")
    model = LogisticRegression().fit(frame[["age"]], frame["churned"])
    worst_slice_accuracy = min(
        model.score(part[["age"]], part["churned"]) for _, part in frame.groupby("country")
    )
    if worst_slice_accuracy < 0.8:
        raise SystemExit("a country is served badly")


if __name__ == "__main__":
    main()
