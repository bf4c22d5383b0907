"""Checks the new model before it may be served."""

import json
import sys
from pathlib import Path

import joblib
import pandas as pd
from sklearn.metrics import roc_auc_score

from churn import features
from churn.train import DATA, MODEL

LEAST_AUC = 0.80
LEAST_SLICE_AUC = 0.70


def by_plan(frame, scores):
    """ROC AUC for each plan."""
    return {
        plan: roc_auc_score(part["churned"], scores[part.index])
        for plan, part in frame.groupby("plan")
    }


def main():
    frame = pd.read_parquet(DATA.with_name("holdout.parquet"))
    model = joblib.load(MODEL)
    scores = pd.Series(model.predict_proba(features.build(frame))[:, 1], index=frame.index)
    auc = roc_auc_score(frame["churned"], scores)
    previous = json.loads(Path("models/production.json").read_text())["auc"]
    slices = by_plan(frame, scores)
    print(json.dumps({"auc": auc, "previous": previous, "slices": slices}))
    if auc < LEAST_AUC or auc < previous - 0.01:
        sys.exit("the new model is worse than the one in production")
    if min(slices.values()) < LEAST_SLICE_AUC:
        sys.exit("the new model fails a plan")


if __name__ == "__main__":
    main()
