import pandas as pd
from sklearn.linear_model import LogisticRegression


def check_columns(frame):
    if not {"age", "balance", "churned"}.issubset(frame.columns):
        raise ValueError("columns are gone")


def main():
    frame = pd.read_csv("data/customers.csv")
    check_columns(frame)
    LogisticRegression().fit(frame[["age"]], frame["churned"])


if __name__ == "__main__":
    main()
