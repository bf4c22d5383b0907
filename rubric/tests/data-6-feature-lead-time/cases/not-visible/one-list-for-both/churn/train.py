import pandas as pd
from sklearn.linear_model import LogisticRegression

from churn.columns import FEATURE_COLUMNS

frame = pd.read_csv("data/customers.csv")
LogisticRegression().fit(frame[FEATURE_COLUMNS], frame["churned"])
