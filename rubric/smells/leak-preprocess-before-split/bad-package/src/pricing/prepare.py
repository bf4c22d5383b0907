from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer


class Preparation:
    def __init__(self, components):
        self.imputer = SimpleImputer(strategy="median")
        self.pca = PCA(components)

    def fit(self, rows):
        filled = self.imputer.fit_transform(rows)  # expect: leak-preprocess-before-split
        self.pca.fit(filled)  # expect: leak-preprocess-before-split
        return self

    def transform(self, rows):
        return self.pca.transform(self.imputer.transform(rows))
