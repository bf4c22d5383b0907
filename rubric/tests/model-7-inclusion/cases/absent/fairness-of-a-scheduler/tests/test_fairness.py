from scheduler import share


def test_fairness():
    rate = share(["a", "b"])
    assert abs(rate["a"] - rate["b"]) < 0.01
