import torch

from shop.model import predict


def test_no_leak():
    before = torch.cuda.memory_allocated()
    for _ in range(100):
        predict(torch.zeros(1, 8))
    assert torch.cuda.memory_allocated() == before
