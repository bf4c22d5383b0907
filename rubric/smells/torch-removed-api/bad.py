import torch
from torch import symeig  # expect: torch-removed-api

q, r = torch.qr(torch.eye(3))  # expect: torch-removed-api
x = torch.solve(q, r)  # expect: torch-removed-api
