import torch

from layers import Swish


def test_zero():
    assert Swish()(torch.zeros(1)).item() == 0
