import pandas as pd
import pandera as pa
from sklearn.linear_model import LogisticRegression

# schema = pa.DataFrameSchema({"age": pa.Column(int)})
# schema.validate(frame)
frame = pd.read_csv("data/customers.csv", dtype={"age": int})
LogisticRegression().fit(frame[["age"]], frame["churned"])
