import pandas as pd


def suppress_small_groups(frame, least=10):
    counts = frame.groupby("district").size()
    return frame[frame["district"].isin(counts[counts >= least].index)]


if __name__ == "__main__":
    suppress_small_groups(pd.read_csv("patients.csv")).to_csv("open.csv")
