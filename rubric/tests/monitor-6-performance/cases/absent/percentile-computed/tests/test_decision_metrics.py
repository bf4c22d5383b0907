from shop.metrics import summary


def test_latency_is_a_percentile():
    assert summary([10.0] * 19 + [100.0])["latency_ms"] <= 100.0
