from sklearn.linear_model import Ridge


def train(x, y):
    return Ridge(alpha=0.5).fit(x, y)
