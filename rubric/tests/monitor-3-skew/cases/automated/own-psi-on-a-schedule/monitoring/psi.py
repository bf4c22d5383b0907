import numpy as np
import pandas as pd

LIMIT = 0.2


def population_stability(expected, actual, bins=10):
    edges = np.quantile(expected, np.linspace(0, 1, bins + 1))
    e = np.histogram(expected, edges)[0] / len(expected) + 1e-6
    a = np.histogram(actual, edges)[0] / len(actual) + 1e-6
    return float(np.sum((a - e) * np.log(a / e)))


def main():
    train = pd.read_parquet("s3://data/train.parquet")
    served = pd.read_parquet("s3://logs/requests/day.parquet")
    for column in train.columns:
        psi = population_stability(train[column], served[column])
        if psi > LIMIT:
            raise SystemExit(f"{column} has drifted: {psi:.2f}")


if __name__ == "__main__":
    main()
