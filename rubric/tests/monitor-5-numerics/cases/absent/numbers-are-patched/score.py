import joblib
import numpy as np
import pandas as pd

scores = joblib.load("model.joblib").predict_proba(pd.read_csv("new.csv"))
print(np.nan_to_num(scores))
