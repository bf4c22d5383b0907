import pandas as pd
from shopmath import distance

psi = distance(pd.read_parquet("train.parquet")["age"], pd.read_parquet("requests.parquet")["age"])
if psi > 0.2:
    raise SystemExit("age has drifted")
