import pandas as pd
from sklearn.linear_model import LogisticRegression

from churn import policy

frame = pd.read_csv("data/customers.csv").drop(policy.forbidden_columns, axis=1)
LogisticRegression().fit(frame.drop(columns="churned"), frame["churned"])
