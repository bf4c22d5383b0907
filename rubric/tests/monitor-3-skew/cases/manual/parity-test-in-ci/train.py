import pandas as pd
from sklearn.linear_model import LogisticRegression

from features import training_features

rows = pd.read_csv("train.csv")
LogisticRegression().fit([[x] for x in training_features(rows)], rows["bought"])
