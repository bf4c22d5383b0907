import torch.nn as nn


class Net(nn.Module):
    def __init__(self, size):  # expect: torch-no-super-init
        self.size = size

    def forward(self, x):
        return x * self.size
