import pandas as pd
from prepare import Scaling
from sklearn.model_selection import train_test_split


def parts(path):
    frame = pd.read_csv(path)
    return train_test_split(frame.drop(columns="y"), frame["y"], random_state=0)


x_train, x_test, y_train, y_test = parts("rows.csv")
scaling = Scaling()
x_train = scaling.apply(x_train)
x_test = scaling.apply(x_test)
