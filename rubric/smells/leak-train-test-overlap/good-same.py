from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression


def explained(x, y):
    return LinearRegression().fit(x, y).score(x, y)


def called_what_it_is(x_train, y_train):
    model = RandomForestClassifier(random_state=0).fit(x_train, y_train)
    print("training", model.score(x_train, y_train))
    return model
