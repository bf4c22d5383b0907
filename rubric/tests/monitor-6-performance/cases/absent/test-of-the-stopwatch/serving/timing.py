import time
from contextlib import contextmanager


@contextmanager
def measure_inference_time():
    timing = {}
    start = time.perf_counter()
    yield timing
    timing["elapsed_ms"] = (time.perf_counter() - start) * 1000
