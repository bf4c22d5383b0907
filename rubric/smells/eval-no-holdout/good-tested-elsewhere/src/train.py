import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

frame = pd.read_csv("churn.csv")
model = RandomForestClassifier(random_state=0).fit(frame.drop(columns="churn"), frame["churn"])
joblib.dump(model, "model.joblib")
