import torch


def train(model, loader, optimizer, criterion):
    total = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        total += loss  # expect: torch-loss-keeps-graph
        loss.backward()
        optimizer.step()
    return total / len(loader)
