import time

from shop.speed import seconds


def test_throughput():
    start = time.perf_counter()
    batches = [seconds() for _ in range(10)]
    assert sum(batches) <= time.perf_counter() - start
