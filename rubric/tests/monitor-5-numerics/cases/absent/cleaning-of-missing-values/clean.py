import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression


def assert_has_no_nan(frame):
    assert not frame.isnull().values.any()


rows = pd.read_csv("train.csv")
rows = rows[~np.isnan(rows["age"])].fillna(0)
assert_has_no_nan(rows)
predictions = LinearRegression().fit(rows[["age"]], rows["price"]).predict(rows[["age"]])
predictions = np.nan_to_num(predictions)
