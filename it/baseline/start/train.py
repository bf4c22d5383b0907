import pandas as pd
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

config = yaml.unsafe_load(open("config.yaml"))
frame = pd.read_csv(config["data"])
train, test = train_test_split(frame)
model = LogisticRegression().fit(train[["age"]], train["churn"])
