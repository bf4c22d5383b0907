import torch
from torch import nn

model = nn.Linear(3, 3).cuda()  # expect: torch-hardcoded-device
x = torch.zeros(3)
x = x.to("cuda:0")  # expect: torch-hardcoded-device
