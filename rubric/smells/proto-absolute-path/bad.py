import pandas as pd

DATA = "/home/maria/projects/churn/train.csv"  # expect: proto-absolute-path


def load():
    frame = pd.read_csv(DATA)
    extra = pd.read_csv(r"C:\Users\maria\extra.csv")  # expect: proto-absolute-path
    with open("/Users/maria/notes.txt") as notes:  # expect: proto-absolute-path
        return frame, extra, notes.read()
