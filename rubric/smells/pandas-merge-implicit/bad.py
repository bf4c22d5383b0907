import pandas as pd

left = pd.read_csv("a.csv")
right = pd.read_csv("b.csv")
both = left.merge(right)  # expect: pandas-merge-implicit
same = pd.merge(left, right)  # expect: pandas-merge-implicit
