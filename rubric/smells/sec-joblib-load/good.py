import json

import joblib
import skops.io


def keep(model, path):
    joblib.dump(model, path)
    with open(path) as stream:
        json.load(stream)
    return skops.io.load(path, trusted=[])
