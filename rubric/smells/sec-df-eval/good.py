import pandas as pd


def older(path, age, session):
    frame = pd.read_csv(path)
    session.query(f"age > {age}")
    return frame.query("age > @age")
