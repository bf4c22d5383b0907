import argparse
import joblib
import pandas as pd
import numpy
from sklearn.linear_model import LogisticRegression

parser = argparse.ArgumentParser()
parser.add_argument("--seed", type=int, default=7)
args = parser.parse_args()
rows = pd.read_csv("data/customers.csv")
model = LogisticRegression(max_iter=args.seed).fit(rows[["age", "income"]], rows["bought"])
joblib.dump(model, "model.joblib")
