import torch

from adapters.layer import Adapter


def test_importance_populated_after_update():
    adapter = Adapter()
    adapter.update_importance(torch.ones(4))
    importance = adapter.importance
    assert importance.sum() > 4
