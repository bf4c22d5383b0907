import pandas as pd

from shop.compare import has_drift

if has_drift(pd.read_parquet("train.parquet"), pd.read_parquet("requests.parquet")):
    raise SystemExit("the requests differ")
