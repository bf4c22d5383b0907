import torch


def evaluate(model, loader):
    model.eval()  # expect: torch-eval-with-grad
    right = 0
    for x, y in loader:
        right += (model(x).argmax(1) == y).sum().item()
    return right


class Experiment:
    def __init__(self, model):
        self.model = model

    def vali(self, loader):
        self.model.eval()  # expect: torch-eval-with-grad
        total = 0
        for x in loader:
            total += self.batch(x).mean().item()
        return total

    def batch(self, x):
        return self.model(x)
