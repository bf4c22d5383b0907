import time

import pandas as pd
from sklearn.linear_model import LogisticRegression

from churn.features import FEATURES

MODEL = LogisticRegression()


def main():
    frame = pd.read_csv("data/customers.csv")
    print(time_per_feature(frame))


def time_per_feature(frame):
    spent = {}
    for name, compute in FEATURES.items():
        start = time.perf_counter()
        compute(frame)
        spent[name] = time.perf_counter() - start
    return spent


if __name__ == "__main__":
    main()
