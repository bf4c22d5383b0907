import pandas as pd

USED = ["age", "hours"]


def load(path):
    return pd.read_csv(path)[USED]
