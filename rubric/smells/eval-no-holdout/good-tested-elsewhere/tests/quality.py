import joblib
import pandas as pd
from sklearn.metrics import roc_auc_score


def quality():
    frame = pd.read_csv("held_out.csv")
    model = joblib.load("model.joblib")
    assert roc_auc_score(frame["churn"], model.predict(frame.drop(columns="churn"))) > 0.8
