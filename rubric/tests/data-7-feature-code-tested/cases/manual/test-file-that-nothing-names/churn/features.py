def clean_age(frame):
    frame["age"] = frame["age"].clip(0, 120)
    return frame
