import pandas as pd
from sklearn.linear_model import LogisticRegression

from churn.policy import SENSITIVE_COLUMNS

frame = pd.read_csv("data/customers.csv").drop(columns=SENSITIVE_COLUMNS)
LogisticRegression().fit(frame.drop(columns="churned"), frame["churned"])
