import pandas as pd

frame = pd.read_csv("x.csv")
if frame is not None and not frame.empty and (frame["a"] > 1).any() and len(frame):
    print("rows")


def show(frame: pd.DataFrame = None):
    if frame is None:
        return


def kind(frame: pd.DataFrame, method="mean"):
    if method == "mean" and frame["a"].dtype == "int64":
        return 1
