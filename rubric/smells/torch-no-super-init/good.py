import torch.nn as nn


class Net(nn.Module):
    def __init__(self, size):
        super(Net, self).__init__()
        self.size = size


class Old(nn.Module):
    def __init__(self):
        nn.Module.__init__(self)


class Plain(nn.Module):
    def forward(self, x):
        return x


class Config:
    def __init__(self, size):
        self.size = size
