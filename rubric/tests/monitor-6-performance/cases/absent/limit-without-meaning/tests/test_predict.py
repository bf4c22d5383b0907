from shop.predict import predict


def test_latency_is_reported():
    answer = predict([1, 2])
    assert answer.latency_ms < 60000
