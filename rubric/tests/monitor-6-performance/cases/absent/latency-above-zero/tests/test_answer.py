import time

from model import build


def test_answer_is_measured():
    start = time.perf_counter()
    build().predict([[1]])
    elapsed_ms = 1000 * (time.perf_counter() - start)
    assert elapsed_ms > 0
