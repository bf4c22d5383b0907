import math
from math import nan

import numpy as np
import pandas as pd
from numpy import nan as missing

frame = pd.read_csv("data.csv")
frame = frame[frame["age"] != np.nan]  # expect: nan-equality
if frame["age"].iloc[0] == float("nan"):  # expect: nan-equality
    print("missing")


def clean(values):
    return [v for v in values if not v == math.nan]  # expect: nan-equality


class Cleaner:
    def missing(self, value):
        return value == nan or value == missing  # expect: nan-equality


count = sum(1 for v in frame["age"] if v == np.NaN)  # expect: nan-equality
