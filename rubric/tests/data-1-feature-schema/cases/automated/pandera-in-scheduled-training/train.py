import pandas as pd
from sklearn.linear_model import LogisticRegression

from schema import checked


def main():
    frame = checked(pd.read_csv("data/customers.csv"))
    LogisticRegression().fit(frame[["age"]], frame["churned"])


if __name__ == "__main__":
    main()
