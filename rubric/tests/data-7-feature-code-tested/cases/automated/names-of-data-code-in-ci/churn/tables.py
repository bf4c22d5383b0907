def with_outliers_cut(frame):
    return frame[frame["age"] < 110]
