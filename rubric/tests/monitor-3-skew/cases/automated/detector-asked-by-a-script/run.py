import pandas as pd

from shop.compare import has_drift
from shop.training import start

if has_drift(pd.read_parquet("train.parquet"), pd.read_parquet("requests.parquet")):
    start()
