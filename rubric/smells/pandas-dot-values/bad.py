import pandas as pd

X = pd.read_csv("x.csv").drop(columns="y").values  # expect: pandas-dot-values
