import sys

import pandas as pd
from sklearn.metrics import f1_score


def join_actuals(predictions, outcomes):
    return predictions.merge(outcomes, on="request_id")


rows = join_actuals(
    pd.read_parquet("s3://logs/predictions/week.parquet"),
    pd.read_parquet("s3://warehouse/outcomes/week.parquet"),
)
f1 = f1_score(rows["outcome"], rows["prediction"])
if f1 < 0.7:
    sys.exit("quality of live predictions has dropped")
