import torch

from model import Net


def test_output_shape():
    output = Net()(torch.randn(5, 4))
    assert output.shape == (5, 3)
