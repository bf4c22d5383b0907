import pandas as pd

frame = pd.read_csv("x.csv")
rows = []
rows.append(frame)
frame = pd.concat(rows)
