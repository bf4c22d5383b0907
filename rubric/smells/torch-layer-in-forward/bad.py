import torch.nn as nn
from torch import nn as layers


class Base(nn.Module):
    pass


class Net(Base):
    def forward(self, x):
        x = nn.Linear(4, 4)(x)  # expect: torch-layer-in-forward
        norm = layers.BatchNorm1d(4)  # expect: torch-layer-in-forward
        return norm(x)
