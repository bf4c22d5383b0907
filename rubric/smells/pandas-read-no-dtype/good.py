import pandas as pd

frame = pd.read_csv("x.csv", dtype={"age": "int32"})
table = pd.read_parquet("x.parquet")
