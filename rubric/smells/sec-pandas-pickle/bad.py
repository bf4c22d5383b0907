import pandas as pd

frame = pd.read_pickle("frame.pkl")  # expect: sec-pandas-pickle
