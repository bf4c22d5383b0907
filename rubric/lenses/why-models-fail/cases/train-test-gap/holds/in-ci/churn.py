def scores():
    return 0.85, 0.83
