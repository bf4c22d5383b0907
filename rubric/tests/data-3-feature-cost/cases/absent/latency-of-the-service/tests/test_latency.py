import time

from serve import model


def test_latency():
    start = time.perf_counter()
    model.predict([[1, 2]])
    assert time.perf_counter() - start < 0.1
