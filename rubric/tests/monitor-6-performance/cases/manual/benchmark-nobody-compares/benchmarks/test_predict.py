from shop.speed import seconds


def test_predict(benchmark):
    benchmark(seconds)
