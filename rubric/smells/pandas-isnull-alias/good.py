import pandas as pd

empty = pd.read_csv("x.csv").isna()
