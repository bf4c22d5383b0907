import torch
import torch.nn.functional as F


def scores(x):
    a = torch.log(torch.softmax(x, dim=1))  # expect: torch-unstable-math
    b = torch.log(F.softmax(x, dim=1))  # expect: torch-unstable-math
    c = torch.log(1 + x)  # expect: torch-unstable-math
    return a + b + c + torch.log(x + 1.0)  # expect: torch-unstable-math
