import numpy
from sklearn.base import BaseEstimator, RegressorMixin


class MedianRegressor(BaseEstimator, RegressorMixin):
    def fit(self, x, y):
        self.median_ = numpy.median(y)
        return self

    def predict(self, x):
        return numpy.full(len(x), self.median_)
