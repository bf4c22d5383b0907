from sklearn.model_selection import train_test_split


class Parts:
    def __init__(self, x, y):
        self.x_train, self.x_test, self.y_train, self.y_test = train_test_split(x, y, random_state=0)
