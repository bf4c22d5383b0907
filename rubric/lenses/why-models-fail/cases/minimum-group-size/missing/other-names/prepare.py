import pandas as pd


def group_sizes(frame):
    return frame.groupby("district").size()


if __name__ == "__main__":
    print(group_sizes(pd.read_csv("patients.csv")))
