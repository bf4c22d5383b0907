import torch

def fit(model, data):
    for x in data
        loss = model(x)
    return model
