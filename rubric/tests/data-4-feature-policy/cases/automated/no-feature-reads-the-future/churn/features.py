def lags(frame):
    return frame.shift(1)
