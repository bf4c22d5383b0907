import torch

from ranking.model import Ranker, one_step


def test_overfits_one_batch():
    model = Ranker()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    batch = torch.load("tests/batch.pt")
    steps = [one_step(model, optimizer, *batch) for _ in range(200)]
    assert steps[-1] < 0.01
