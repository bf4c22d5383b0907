import pandas as pd

frame = pd.read_csv("x.csv").dropna(inplace=False)
