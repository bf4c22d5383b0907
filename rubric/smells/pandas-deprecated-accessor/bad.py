import pandas as pd

frame = pd.read_csv("x.csv")
frame = frame.append({"a": 1}, ignore_index=True)  # expect: pandas-deprecated-accessor
print(frame.ix[0], list(frame.items()))  # expect: pandas-deprecated-accessor
