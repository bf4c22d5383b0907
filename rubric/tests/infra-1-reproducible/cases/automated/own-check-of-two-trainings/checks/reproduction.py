import sys

import pandas as pd

from shop.training import train


def check_reproducibility(path):
    rows = pd.read_csv(path)
    runs = [train(rows).coef_.tolist() for _ in range(3)]
    if any(run != runs[0] for run in runs):
        sys.exit("two trainings on the same rows differ")


if __name__ == "__main__":
    check_reproducibility("data/sample.csv")
