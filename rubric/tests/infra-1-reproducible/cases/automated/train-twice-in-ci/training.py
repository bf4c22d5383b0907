from sklearn.linear_model import LogisticRegression


def train_model(X, y, seed=0):
    model = LogisticRegression(random_state=seed)
    model.fit(X, y)
    return model
