import time

from serving.timing import measure_inference_time


def test_measured_time_is_accurate():
    with measure_inference_time() as timing:
        time.sleep(0.05)
    assert 40.0 < timing["elapsed_ms"] < 100.0
