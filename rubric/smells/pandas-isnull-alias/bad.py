import pandas as pd

empty = pd.read_csv("x.csv").isnull()  # expect: pandas-isnull-alias
