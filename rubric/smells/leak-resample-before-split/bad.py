import pandas as pd
from imblearn.over_sampling import SMOTE, RandomOverSampler
from sklearn.model_selection import train_test_split
from sklearn.utils import resample


def copies_on_both_sides(x, y):
    x, y = RandomOverSampler(random_state=0).fit_resample(x, y)  # expect: leak-resample-before-split
    return train_test_split(x, y, random_state=0)


def made_rows(df):
    sampler = SMOTE(random_state=0)
    x, y = sampler.fit_resample(df.drop(columns="y"), df["y"])  # expect: leak-resample-before-split
    x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
    return x_train, x_test, y_train, y_test


def drawn_with_replacement(df):
    many = df[df.y == 0]
    few = df[df.y == 1]
    more = resample(few, replace=True, n_samples=len(many), random_state=0)  # expect: leak-resample-before-split
    balanced = pd.concat([many, more])
    return train_test_split(balanced, random_state=0)


class Balancer:
    def __init__(self):
        self.sampler = SMOTE()

    def balance(self, x, y):
        return self.sampler.fit_resample(x, y)  # expect: leak-resample-before-split


def in_a_class(x, y):
    x, y = Balancer().balance(x, y)
    return train_test_split(x, y, random_state=0)
