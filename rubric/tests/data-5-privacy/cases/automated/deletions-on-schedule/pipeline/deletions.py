import pandas as pd
from sklearn.linear_model import LogisticRegression


def remove_deleted_customers(frame):
    gone = pd.read_csv("deletions.csv")["customer_id"]
    return frame[~frame["customer_id"].isin(gone)]


def main():
    frame = remove_deleted_customers(pd.read_csv("data/customers.csv"))
    LogisticRegression().fit(frame[["age"]], frame["churned"])


if __name__ == "__main__":
    main()
