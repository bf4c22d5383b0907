import pandas as pd


def parse_dates(frame):
    return pd.to_datetime(frame["date"])


if __name__ == "__main__":
    parse_dates(pd.read_csv("patients.csv"))
