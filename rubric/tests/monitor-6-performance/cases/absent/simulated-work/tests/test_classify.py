import time

from serving.classify import classify


def test_classify():
    assert classify([1]) == 1


def test_classification_latency():
    start_time = time.time()
    time.sleep(0.01)
    elapsed_ms = (time.time() - start_time) * 1000
    assert elapsed_ms < 100
