import pickle
from pickle import loads

import dill as d


def read(path, blob):
    with open(path, "rb") as handle:
        model = pickle.load(handle)  # expect: sec-pickle-load
    return model, loads(blob), d.load(open(path, "rb"))  # expect: sec-pickle-load
