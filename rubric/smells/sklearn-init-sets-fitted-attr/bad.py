from sklearn.base import BaseEstimator


class Model(BaseEstimator):
    def __init__(self, k=3):  # expect: sklearn-init-sets-fitted-attr
        self.k = k
        self.coef_ = None
