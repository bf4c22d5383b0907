import pandas as pd

frame = pd.read_csv("x.csv")
if frame:  # expect: pandas-truth-value
    print("rows")
column = frame["a"]
if not column:  # expect: pandas-truth-value
    print("none")
