import pandas as pd
from sklearn import preprocessing as prep
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def direct(x, y):
    x = StandardScaler().fit_transform(x)  # expect: leak-preprocess-before-split
    return train_test_split(x, y, random_state=0)


def through_a_frame(df):
    scaler = prep.MinMaxScaler()
    values = scaler.fit_transform(df.drop(columns="y"))  # expect: leak-preprocess-before-split
    frame = pd.DataFrame(values)
    frame["y"] = df["y"]
    train, test = train_test_split(frame, random_state=0)
    return train, test


def fit_then_split(x, y):
    pca = PCA(5)
    pca.fit(x)  # expect: leak-preprocess-before-split
    a, b, c, d = train_test_split(x, y, random_state=0)
    return pca.transform(a), pca.transform(b), c, d
