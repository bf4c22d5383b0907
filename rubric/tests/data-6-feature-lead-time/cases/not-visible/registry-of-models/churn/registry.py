MODELS = {}


def register_model(build):
    MODELS[build.__name__] = build
    return build
