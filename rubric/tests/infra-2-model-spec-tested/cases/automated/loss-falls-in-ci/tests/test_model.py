import torch

from model import build, training_step


def test_model_overfits_one_batch():
    torch.manual_seed(0)
    model = build()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    x, y = torch.randn(8, 4), torch.randn(8, 1)
    first_loss = training_step(model, optimizer, x, y)
    for _ in range(200):
        last_loss = training_step(model, optimizer, x, y)
    assert last_loss < 0.1 * first_loss
