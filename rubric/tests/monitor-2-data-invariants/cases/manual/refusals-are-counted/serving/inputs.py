from prometheus_client import Counter

REFUSED = Counter("invalid_requests", "requests with values out of range")


def check(row):
    if not 0 <= row["age"] <= 120:
        REFUSED.inc()
        return False
    return True
