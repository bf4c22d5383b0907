import pandas as pd
import yaml
from sklearn.linear_model import LogisticRegression

params = yaml.safe_load(open("params.yaml"))["train"]
frame = pd.read_csv("data/customers.csv")
LogisticRegression().fit(frame[params["features"]], frame["churned"])
