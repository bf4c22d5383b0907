from sklearn.linear_model import LinearRegression


def fit(rows, values):
    model = LinearRegression()
    model.fit(rows, values)
    return model
