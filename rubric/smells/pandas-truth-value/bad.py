import pandas as pd

frame = pd.read_csv("x.csv")
if frame:  # expect: pandas-truth-value
    print("rows")
if not frame["a"]:  # expect: pandas-truth-value
    print("none")
