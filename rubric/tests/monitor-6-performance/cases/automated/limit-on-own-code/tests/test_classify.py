import time

from serving.classify import classify


class TestClassify:
    def test_prediction_time(self):
        start = time.perf_counter()
        classify([1])
        took = time.perf_counter() - start
        assert took < 0.05
