import numpy as np

from evaluate import compute_image_slices


def test_slices():
    assert len(compute_image_slices(np.zeros((4, 2, 2)))) == 4
