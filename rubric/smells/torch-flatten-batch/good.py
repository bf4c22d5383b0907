import torch
from torch import nn


class Net(nn.Module):
    def forward(self, x):
        weights = torch.flatten(self.weights)
        return torch.flatten(x, 1) + torch.flatten(x, start_dim=1) + weights


def forward(x):
    return torch.flatten(x)
