from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

from .prepare import Preparation


class Trainer:
    def __init__(self, rows, prices):
        self.rows = rows
        self.prices = prices
        self.preparation = Preparation(4)

    def prepare(self):
        self.preparation.fit(self.rows)

    def split(self):
        self.train, self.test, self.known, self.asked = train_test_split(self.rows, self.prices, random_state=1)

    def run(self):
        self.prepare()
        self.split()
        model = RandomForestRegressor(random_state=1)
        model.fit(self.preparation.transform(self.train), self.known)
        return model.score(self.preparation.transform(self.test), self.asked)
