import torch

from service.attention import Adapter


def test_fast_attention_single_forward_parity():
    fast = Adapter()
    slow = Adapter()
    metric_parity = torch.allclose(fast(torch.ones(4)), slow(torch.ones(4)))
    assert metric_parity


def evaluate(model):
    return model(torch.ones(4))


def test_parity_score():
    assert torch.equal(evaluate(Adapter()), evaluate(Adapter()))
