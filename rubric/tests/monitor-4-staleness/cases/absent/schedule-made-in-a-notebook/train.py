import pandas as pd
from sklearn.linear_model import LogisticRegression

frame = pd.read_csv("data.csv")
LogisticRegression().fit(frame[["age"]], frame["churned"])
