import pandas as pd
from sklearn.metrics import roc_auc_score

rows = pd.read_parquet("s3://shop/predictions-and-sales.parquet")
auc = roc_auc_score(rows["bought"], rows["p"])
if auc < 0.8:
    raise SystemExit(f"the model has become worse: {auc:.3f}")
