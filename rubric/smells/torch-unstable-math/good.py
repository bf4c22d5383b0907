import torch


def scores(x):
    a = torch.log_softmax(x, dim=1)
    b = torch.log1p(x)
    c = torch.log(torch.mean(torch.softmax(x, dim=1), dim=0)) + torch.log(torch.sum(x)) + 1 - torch.exp(x)
    return a + b + c + torch.log(x + 1e-8) + torch.log(10 + x)
