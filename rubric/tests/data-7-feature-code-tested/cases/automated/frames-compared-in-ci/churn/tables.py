def monthly(frame):
    return frame.groupby("month", as_index=False).sum()
