import torch

model = torch.nn.Linear(1, 1)
for p in model.parameters():
    p.require_grad = False  # expect: torch-require-grad-typo
model.weight.require_grad = False  # expect: torch-require-grad-typo
