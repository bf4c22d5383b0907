import pandas as pd
from churn.features import scaled
from sklearn.model_selection import train_test_split

frame = pd.read_csv("churn.csv")
x_train, x_test, y_train, y_test = train_test_split(frame.drop(columns="churn"), frame["churn"], random_state=0)
x_train, x_test = scaled(x_train, x_test)
