"""Lines have moved, and one reads a second file."""
import pandas as pd
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

config = yaml.unsafe_load(open("config.yaml"))
more = yaml.unsafe_load(open("more.yaml"))
frame = pd.read_csv(config["data"])
train, test = train_test_split(frame)
model = LogisticRegression().fit(train[["age"]], train["churn"])
