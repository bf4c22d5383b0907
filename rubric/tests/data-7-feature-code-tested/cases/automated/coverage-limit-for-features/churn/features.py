def age(frame):
    return frame["age"]
