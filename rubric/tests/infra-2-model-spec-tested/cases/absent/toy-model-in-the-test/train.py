import pandas as pd
from sklearn.naive_bayes import GaussianNB

frame = pd.read_csv("data.csv")
GaussianNB().fit(frame[["age"]], frame["churned"])
