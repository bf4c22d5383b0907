import pandas as pd


def build(rows, deleted):
    return rows[~rows["user_id"].isin(deleted)]
