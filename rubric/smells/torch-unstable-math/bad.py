import torch
import torch.nn.functional as F


def scores(x):
    a = torch.log(torch.softmax(x, dim=1))  # expect: torch-unstable-math
    b = torch.log(F.softmax(x, dim=1))  # expect: torch-unstable-math
    c = torch.log(1 + x)  # expect: torch-unstable-math
    d = torch.log(torch.sum(torch.exp(x), dim=1, keepdim=True))  # expect: torch-unstable-math
    e = torch.exp(x) - 1  # expect: torch-unstable-math
    return a + b + c + d + e + torch.log(x + 1.0)  # expect: torch-unstable-math
