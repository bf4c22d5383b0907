from sklearn.preprocessing import RobustScaler


class Scaling:
    def __init__(self):
        self.scaler = RobustScaler()

    def apply(self, rows):
        return self.scaler.fit_transform(rows)  # expect: leak-fit-on-test
