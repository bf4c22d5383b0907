import joblib
import pandas as pd
from fairlearn.metrics import MetricFrame
from sklearn.metrics import recall_score

frame = pd.read_csv("data/test.csv")
model = joblib.load("model.joblib")
frame["predicted"] = model.predict(frame[["age"]])
print(MetricFrame(metrics=recall_score, y_true=frame["churned"], y_pred=frame["predicted"], sensitive_features=frame["device"]).by_group)
