import torch


class Adapter(torch.nn.Module):
    def __init__(self, rank=4):
        super().__init__()
        self.rank = rank
        self.importance = torch.ones(rank)

    def update_importance(self, grad):
        if rank_missing(self.rank):
            raise ValueError("rank is missing")
        self.importance = self.importance + grad.abs()

    def forward(self, x):
        return x * self.importance.mean()


def rank_missing(rank):
    return rank is None
