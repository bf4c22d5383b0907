import joblib
import numpy
import pandas as pd

model = joblib.load("model.joblib")
predictions = model.predict_proba(pd.read_csv("data/new.csv"))
if not numpy.isfinite(predictions).all():
    raise SystemExit("some predictions are no numbers")
