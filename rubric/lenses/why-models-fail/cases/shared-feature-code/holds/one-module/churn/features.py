def clean(frame):
    return frame.dropna(subset=["age"])
