import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

frame = pd.read_csv("data.csv")
model = LogisticRegression().fit(frame[["age"]], frame["churned"])
accuracy = accuracy_score(frame["churned"], model.predict(frame[["age"]]))
if accuracy < 0.8:
    raise SystemExit(f"accuracy {accuracy:.2f}")
joblib.dump(model, "model.joblib")
