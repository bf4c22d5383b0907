import pandas as pd
from scipy.stats import skew
from sklearn.linear_model import LinearRegression

rows = pd.read_csv("train.csv")
for column in ("age", "income"):
    if skew(rows[column]) > 1:
        rows[column] = rows[column] ** 0.5
LinearRegression().fit(rows[["age", "income"]], rows["price"])
