import pandas as pd


class Source:
    def __init__(self, path):
        self.path = path
        self.frame = None

    def load(self):
        self.frame = pd.read_parquet(self.path)
        return self.frame.dropna()


def read(path):
    source = Source(path)
    return source.load()
