import torch

from ema import Average


def test_shadow_params_follow():
    layer = torch.nn.Linear(1, 1)
    average = Average(layer)
    average.step(layer)
    assert len(average.shadow_params) == 2
