import pandas as pd


def older(path, age):
    frame = pd.read_csv(path)
    return frame.query(f"age > {age}")  # expect: sec-df-eval
