import argparse
import sys

import joblib
import pandas as pd
from sklearn.metrics import accuracy_score


def validate(model, rows, accuracy_threshold):
    if not 0.0 <= accuracy_threshold <= 1.0:
        raise ValueError("The threshold must lie between 0 and 1")
    accuracy = accuracy_score(rows["bought"], model.predict(rows[["age", "income"]]))
    return accuracy >= accuracy_threshold


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--accuracy-threshold", type=float, required=True)
    passed = validate(
        joblib.load("model.joblib"), pd.read_csv("data/test.csv"), parser.parse_args().accuracy_threshold
    )
    if passed:
        print("good")
    else:
        sys.exit(1)
