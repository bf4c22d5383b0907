import pandas as pd
import pandera as pa
from sklearn.linear_model import LogisticRegression

SCHEMA = pa.DataFrameSchema({"age": pa.Column(int), "churned": pa.Column(bool)}, strict=True)

frame = SCHEMA.validate(pd.read_csv("data/customers.csv"))
LogisticRegression().fit(frame[["age"]], frame["churned"])
