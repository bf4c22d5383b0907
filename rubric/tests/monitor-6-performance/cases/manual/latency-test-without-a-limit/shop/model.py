import torch
from torch import nn
from torch.utils.data import DataLoader


def fit(model, batches, optimizer):
    for x, y in batches:
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def predict(x):
    return nn.Linear(8, 1)(x)


if __name__ == "__main__":
    net = nn.Linear(8, 1)
    fit(net, DataLoader(torch.load("rows.pt")), torch.optim.Adam(net.parameters()))
