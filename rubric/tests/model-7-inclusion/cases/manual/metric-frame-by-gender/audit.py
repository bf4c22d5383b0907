import joblib
import pandas as pd
from fairlearn.metrics import MetricFrame
from sklearn.metrics import recall_score

frame = pd.read_csv("data/test.csv")
model = joblib.load("model.joblib")
by_gender = MetricFrame(
    metrics=recall_score,
    y_true=frame["hired"],
    y_pred=model.predict(frame[["score"]]),
    sensitive_features=frame["gender"],
)
print(by_gender.by_group)
