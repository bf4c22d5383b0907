FEATURES = {}


def register_feature(compute):
    FEATURES[compute.__name__] = compute
    return compute
