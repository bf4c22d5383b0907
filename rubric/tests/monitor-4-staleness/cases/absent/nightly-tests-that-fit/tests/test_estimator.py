from estimator import fit


def test_line():
    assert round(fit([[1], [2]], [1, 2]).predict([[3]])[0]) == 3
