import joblib
import pandas as pd
from sklearn.inspection import permutation_importance

frame = pd.read_csv("data/test.csv")
model = joblib.load("model.joblib")
result = permutation_importance(model, frame.drop(columns="churned"), frame["churned"], n_repeats=10)
print(result.importances_mean)
