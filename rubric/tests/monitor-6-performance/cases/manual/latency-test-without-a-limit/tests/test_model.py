import time

import torch

from shop.model import predict


def test_latency_is_noted(record_property):
    start = time.perf_counter()
    result = predict(torch.zeros(1, 8))
    record_property("latency", time.perf_counter() - start)
    assert result is not None
