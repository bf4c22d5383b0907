import pandas as pd

print(pd.read_csv("users.csv").groupby("country").size())
