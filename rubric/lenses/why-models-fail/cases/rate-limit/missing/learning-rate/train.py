RATE_LIMIT_NOTE = "no limit yet"


def rate(step, limit):
    return min(step / 10, limit)
