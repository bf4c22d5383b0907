import numpy as np
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.scale = np.sqrt(size)

    def forward(self, x):
        return self.first(x) / np.sqrt(x.shape[-1]) * self.scale


def forward(x):
    return np.mean(torch.zeros(3).numpy())
