import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_parquet("s3://data/train.parquet")
LogisticRegression().fit(rows[["age", "income"]], rows["bought"])
