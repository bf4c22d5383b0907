import torch


def evaluate(model, loader):
    model.eval()  # expect: torch-eval-with-grad
    right = 0
    for x, y in loader:
        right += (model(x).argmax(1) == y).sum().item()
    return right
