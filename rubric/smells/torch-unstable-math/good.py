import torch


def scores(x):
    a = torch.log_softmax(x, dim=1)
    b = torch.log1p(x)
    return a + b + torch.log(x + 1e-8) + torch.log(10 + x)
