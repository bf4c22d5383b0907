import pandas as pd

frame = pd.read_csv("x.csv")  # expect: pandas-read-no-dtype
