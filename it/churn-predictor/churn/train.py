"""Trains the model and stores it with its metrics."""

import json
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import RandomizedSearchCV, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from churn import features, schema

SEED = 20260901
DATA = Path("data/customers.parquet")
MODEL = Path("models/churn.joblib")


def split(frame):
    x = features.build(frame)
    return train_test_split(x, frame["churned"], test_size=0.2, random_state=SEED, stratify=frame["churned"])


def pipeline():
    columns = ColumnTransformer(
        [("numbers", StandardScaler(), features.NUMERIC), ("plans", OneHotEncoder(handle_unknown="ignore"), features.CATEGORIES)]
    )
    return Pipeline([("columns", columns), ("model", HistGradientBoostingClassifier(random_state=SEED))])


def search(x, y):
    grid = {"model__learning_rate": [0.03, 0.1, 0.3], "model__max_leaf_nodes": [15, 31, 63]}
    tuned = RandomizedSearchCV(pipeline(), grid, n_iter=6, scoring="roc_auc", cv=5, random_state=SEED)
    return tuned.fit(x, y)


def main():
    np.random.seed(SEED)
    frame = schema.validated(pd.read_parquet(DATA))
    x_train, x_test, y_train, y_test = split(frame)
    tuned = search(x_train, y_train)
    auc = roc_auc_score(y_test, tuned.predict_proba(x_test)[:, 1])
    dummy = DummyClassifier(strategy="prior").fit(x_train, y_train)
    dummy_auc = roc_auc_score(y_test, dummy.predict_proba(x_test)[:, 1])
    if auc < dummy_auc + 0.2:
        raise SystemExit(f"the model ({auc:.3f}) is no better than the baseline ({dummy_auc:.3f})")
    MODEL.parent.mkdir(exist_ok=True)
    joblib.dump(tuned.best_estimator_, MODEL)
    MODEL.with_suffix(".json").write_text(json.dumps({"auc": auc, "params": tuned.best_params_}))


if __name__ == "__main__":
    main()
