def clean(frame):
    return frame.dropna()
