import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/rows.csv").dropna()
model = LogisticRegression()
model.fit(rows[["age"]], rows["bought"])
joblib.dump(model, "model.joblib")
