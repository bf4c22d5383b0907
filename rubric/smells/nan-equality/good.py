import math

import numpy as np
import pandas as pd

frame = pd.read_csv("data.csv")
frame = frame[frame["age"].notna()]
frame["age"] = frame["age"].replace(np.nan, 0)
nan = 3
if frame["age"].iloc[0] == nan or frame["age"].iloc[0] is np.nan:
    print("three")
print([v for v in frame["age"] if math.isnan(v) or v != float("inf")])
