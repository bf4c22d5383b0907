import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

rows = pd.read_csv("data/customers.csv")
joblib.dump(RandomForestClassifier(random_state=42).fit(rows[["age"]], rows["bought"]), "model.joblib")
