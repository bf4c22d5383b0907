import torch

model = torch.nn.Linear(1, 1)
for p in model.parameters():
    p.requires_grad = False
require_grad = True
