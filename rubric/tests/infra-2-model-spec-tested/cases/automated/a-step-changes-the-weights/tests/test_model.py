import torch

from ranking.model import Ranker, train_epoch


def test_weights_are_changed_by_one_step():
    model = Ranker()
    before = [p.clone() for p in model.parameters()]
    train_epoch(model, torch.optim.SGD(model.parameters(), lr=0.1), [torch.load("tests/batch.pt")])
    assert all(not torch.equal(a, b) for a, b in zip(before, model.parameters()))
