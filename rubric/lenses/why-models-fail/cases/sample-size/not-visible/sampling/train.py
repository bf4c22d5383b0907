def sample_size(frame):
    return int(len(frame) * 0.2)
