import torch

torch.nn.Linear(2, 1)
