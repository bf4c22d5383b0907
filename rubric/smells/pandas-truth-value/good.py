import pandas as pd


def load(path, rows):
    df = pd.read_csv(path)
    if df.empty or df is None:
        return None
    if rows:
        return pd.DataFrame(rows)
    return df
