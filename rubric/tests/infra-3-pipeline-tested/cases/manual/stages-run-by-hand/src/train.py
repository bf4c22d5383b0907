import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

frame = pd.read_csv("data/raw.csv")
joblib.dump(LogisticRegression().fit(frame[["age"]], frame["churned"]), "model.joblib")
