LIMITS = {"age": (18, 110), "balance": (0, 1_000_000)}


def check_ranges(frame):
    for name, (lower, upper) in LIMITS.items():
        if not frame[name].between(lower, upper).all():
            raise ValueError(f"{name} is out of range")
