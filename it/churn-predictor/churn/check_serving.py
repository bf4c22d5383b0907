"""Compares logged serving inputs with the training data; run by hand before a campaign."""

import argparse
import sys

import pandas as pd
from scipy.stats import ks_2samp

from churn import features
from churn.train import DATA


def drifted(reference, current, limit=0.1):
    """Names of numeric features whose distribution moved."""
    return [c for c in features.NUMERIC if ks_2samp(reference[c], current[c]).statistic > limit]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=1)
    days = parser.parse_args().days
    reference = features.build(pd.read_parquet(DATA))
    current = features.build(pd.read_parquet("data/serving-log.parquet").tail(days * 5_000))
    moved = drifted(reference, current)
    if moved:
        sys.exit(f"serving data drifted: {moved}")


if __name__ == "__main__":
    main()
