import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 4), nn.ReLU())

    def forward(self, x):
        return self.body.forward(x)  # expect: torch-forward-call


def predict(path, x):
    net = Net().to("cpu")
    net.eval()
    return net.forward(x)  # expect: torch-forward-call


def score(x):
    return predictor().forward(x)  # expect: torch-forward-call


def predictor():
    return Net()
