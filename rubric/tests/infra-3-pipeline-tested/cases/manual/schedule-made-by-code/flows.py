import joblib
import pandas as pd
from prefect import flow
from sklearn.linear_model import LogisticRegression


@flow
def weekly():
    rows = pd.read_csv("data/customers.csv")
    joblib.dump(LogisticRegression().fit(rows[["age"]], rows["bought"]), "model.joblib")


if __name__ == "__main__":
    weekly.serve(name="weekly", cron="0 4 * * 1")
