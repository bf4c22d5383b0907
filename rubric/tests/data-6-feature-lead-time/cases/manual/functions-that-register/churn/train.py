import pandas as pd
from sklearn.linear_model import LogisticRegression

import churn.features
from churn.registry import FEATURES

frame = pd.read_csv("data/customers.csv")
LogisticRegression().fit(pd.DataFrame({name: f(frame) for name, f in FEATURES.items()}), frame["churned"])
