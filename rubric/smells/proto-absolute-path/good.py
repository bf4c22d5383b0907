"""Reads data; /home/maria/in/a/docstring is no path of the program."""

from pathlib import Path

import pandas as pd

ROOT = Path(__file__).parent
CACHE = "/tmp/cache"
CONTAINER = "/home/jovyan/work/data.csv"
USAGE = "give a path such as /home/you/data.csv"
PATTERN = "/home/{user}/data.csv"
PLACEHOLDER = "/path/to/data.csv"
URL = "https://host/home/maria/data.csv"


def load(path: Path = ROOT / "data" / "train.csv"):
    return pd.read_csv(path)
