from sklearn.linear_model import LinearRegression


def train_model():
    LinearRegression().fit([[1], [2]], [1, 2])
