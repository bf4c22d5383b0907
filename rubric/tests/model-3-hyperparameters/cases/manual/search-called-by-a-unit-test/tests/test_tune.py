from churn.tune import best


def test_best_is_in_the_grid():
    assert best([[0], [1], [0], [1]], [0, 1, 0, 1])["C"] in (0.1, 1.0, 10.0)
