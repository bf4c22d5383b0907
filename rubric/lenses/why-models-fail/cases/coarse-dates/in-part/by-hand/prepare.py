import pandas as pd


def coarsen_birth_dates(frame):
    frame["birth"] = pd.to_datetime(frame["birth"]).dt.to_period("M")
    return frame


if __name__ == "__main__":
    coarsen_birth_dates(pd.read_csv("patients.csv")).to_csv("open.csv")
