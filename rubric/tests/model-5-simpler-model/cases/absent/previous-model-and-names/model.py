import torch


class BaselineNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.head = torch.nn.Linear(8, 2)


def promote(new_score, production_score):
    if new_score < production_score:
        raise ValueError("worse than the model in production")
