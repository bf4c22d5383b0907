import pandas as pd

frame = pd.read_csv("x.csv")
frame = frame.dropna()
frame.dropna(inplace=True)
frame["a"] = frame["a"].fillna(0)
frame.to_csv("y.csv")
frame.head()
items = [3, 1]
items.sort()


class Table:
    def drop(self):
        self.rows = []


Table().drop()

try:
    frame.rename(columns=3)
except TypeError:
    print("refused")
