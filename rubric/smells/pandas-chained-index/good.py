import pandas as pd

frame = pd.read_csv("x.csv")
frame.loc[frame["b"] > 1, "a"] = 0
frames = {"x": frame}
frames["x"]["a"] = 0
rows = [[1], [2]]
rows[0][0] = 3
print(frame["a"][0])
