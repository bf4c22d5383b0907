class ColumnDropper:
    def __init__(self, columns):
        self.columns = columns

    def fit(self, frame):
        self.dropped = [c for c in self.columns if c in frame.columns]
        return self
