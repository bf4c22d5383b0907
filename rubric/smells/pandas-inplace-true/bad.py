import pandas as pd

frame = pd.read_csv("x.csv")
frame.dropna(inplace=True)  # expect: pandas-inplace-true
