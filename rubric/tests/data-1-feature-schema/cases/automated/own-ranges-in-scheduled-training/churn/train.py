import pandas as pd
from sklearn.linear_model import LogisticRegression

from churn.checks import check_ranges


def main():
    frame = pd.read_csv("data/customers.csv")
    check_ranges(frame)
    LogisticRegression().fit(frame[["age"]], frame["churned"])


if __name__ == "__main__":
    main()
