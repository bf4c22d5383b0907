import math

from prometheus_client import Counter

BAD = Counter("predictions_nan", "predictions that are no numbers")


def checked(value):
    if math.isnan(value):
        BAD.inc()
    return value
