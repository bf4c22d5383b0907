import logging
import os

import pandas as pd

try:
    import cupy
except Exception:
    pass


def read(path):
    try:
        return pd.read_csv(path)
    except FileNotFoundError:
        pass
    try:
        os.remove(path)
    except Exception:
        pass
    try:
        return pd.read_csv(path, sep=";")
    except Exception as error:
        logging.warning("no table: %s", error)
    try:
        return pd.read_csv(path, sep="|")
    except Exception:
        raise ValueError(path)
