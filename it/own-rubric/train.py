import pandas as pd
from acme.contracts import verify
from sklearn.linear_model import LogisticRegression

frame = verify(pd.read_csv("customers.csv"))
LogisticRegression().fit(frame[["age"]], frame["churn"])
