import numpy as np

from service.tree import Tree


def test_nan_values():
    tree = Tree().fit(np.array([[1.0], [np.nan]]), [0, 1])
    assert tree.classes_.tolist() == [0, 1]
