def assert_fresh(latest, now, minutes):
    if (now - latest).total_seconds() > minutes * 60:
        raise RuntimeError("feature freshness check failed")


def check_performance_decay(current, floor):
    return current < floor
