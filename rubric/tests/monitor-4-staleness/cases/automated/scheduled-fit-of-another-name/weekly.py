import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_parquet("s3://data/last-90-days.parquet")
model = LogisticRegression()
model.fit(rows[["age"]], rows["bought"])
joblib.dump(model, "model.joblib")
