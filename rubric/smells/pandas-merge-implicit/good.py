import pandas as pd

left = pd.read_csv("a.csv")
right = pd.read_csv("b.csv")
both = left.merge(right, on="id", how="left", validate="one_to_one")
same = pd.merge(left, right, left_index=True, right_index=True)
settings = {}.merge({})
