import pandas as pd

frame = pd.read_csv("x.csv")
frame["a"][frame["b"] > 1] = 0  # expect: pandas-chained-index
frame[frame["b"] > 1]["a"] = 0  # expect: pandas-chained-index
