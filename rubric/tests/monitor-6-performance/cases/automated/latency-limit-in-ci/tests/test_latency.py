import time

from model import DATA, build


def test_prediction_is_fast():
    model = build()
    start = time.perf_counter()
    model.predict(DATA.data)
    latency = time.perf_counter() - start
    assert latency < 0.5
