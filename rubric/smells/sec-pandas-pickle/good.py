import pandas as pd

frame = pd.read_parquet("frame.parquet")
frame.to_pickle("frame.pkl")
