import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

frame = pd.read_csv("churn.csv")
model = RandomForestClassifier(random_state=0)
model.fit(frame.drop(columns="churn"), frame["churn"])  # expect: eval-no-holdout
joblib.dump(model, "model.joblib")
