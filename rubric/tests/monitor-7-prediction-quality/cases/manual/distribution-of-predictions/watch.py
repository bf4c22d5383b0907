import pandas as pd


def measure_prediction_shift(old, new):
    return abs(pd.read_csv(old)["p"].mean() - pd.read_csv(new)["p"].mean())


if __name__ == "__main__":
    print(measure_prediction_shift("may.csv", "june.csv"))
