import torch


def train(model, loader, optimizer, criterion):
    total = 0
    steps = 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
        steps += 1
        loss = loss.detach()
        total += loss
    return total / steps


def several(model, loader, optimizer, criterions):
    for x, y in loader:
        optimizer.zero_grad()
        loss = 0
        for criterion in criterions:
            part = criterion(model(x), y)
            loss += part
        loss.backward()
        optimizer.step()
