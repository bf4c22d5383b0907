import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/clean.csv")
joblib.dump(LogisticRegression().fit(rows[["age"]], rows["bought"]), "model.joblib")
