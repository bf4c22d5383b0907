import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("train.csv")
LogisticRegression().fit(rows[["age", "income"]], rows["bought"])
