import torch


def train(model, data):
    loss = model(data).sum()
    loss.backward()
    return model
