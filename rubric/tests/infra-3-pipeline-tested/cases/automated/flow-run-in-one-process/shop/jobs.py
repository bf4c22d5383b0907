import joblib
import pandas as pd
from dagster import job, op
from sklearn.linear_model import LogisticRegression


@op
def rows():
    return pd.read_csv("data/customers.csv")


@op
def model(table):
    return LogisticRegression().fit(table[["age"]], table["bought"])


@op
def stored(fitted):
    joblib.dump(fitted, "model.joblib")


@job
def shop_job():
    stored(model(rows()))
