import sys

import pandas as pd

rows = pd.read_csv(sys.argv[1])
missing_ratio = rows.isnull().mean().max()
if missing_ratio > 0.05:
    raise ValueError(f"too many missing values: {missing_ratio}")
