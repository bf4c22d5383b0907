from fair.model import fit


def test_fit():
    assert fit([[0], [1]], [0, 1]).score([[0], [1]], [0, 1]) > 0.9
