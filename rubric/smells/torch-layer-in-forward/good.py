import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(4, 4)
        self.late = None

    def build(self):
        return nn.Linear(4, 4)

    def forward(self, x):
        if self.late is None:
            self.late = nn.Linear(4, 4)
        return nn.ReLU()(self.out(x))


class Factory:
    def forward(self, size):
        return nn.Linear(size, size)
