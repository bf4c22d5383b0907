import numpy as np
import torch


def step(values):
    x = torch.tensor(np.array(values))
    y = torch.tensor([1, 2, 3])
    z = torch.tensor(x.item())
    return x.clone().detach(), y, z, torch.tensor(values)


def as_tensor(weights: torch.Tensor):
    if not isinstance(weights, torch.Tensor):
        weights = torch.tensor(weights)
    return weights
