def forecast(frame, future):
    return frame.join(future)
