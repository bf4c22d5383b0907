import pandas as pd
from sklearn.linear_model import LogisticRegression

frame = pd.read_csv("data/customers.csv").drop(columns=["id", "churned"])
LogisticRegression()
