import pandas as pd
from sklearn.linear_model import LogisticRegression


def main():
    frame = pd.read_csv("data/applicants.csv")
    model = LogisticRegression().fit(frame[["score"]], frame["hired"])
    rates = frame.assign(chosen=model.predict(frame[["score"]])).groupby("gender")["chosen"].mean()
    demographic_parity_gap = rates.max() - rates.min()
    if demographic_parity_gap > 0.1:
        raise SystemExit("groups are treated too differently")


if __name__ == "__main__":
    main()
