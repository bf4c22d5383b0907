import torch

network = torch.nn.Linear(96, 24)
torch.optim.Adam(network.parameters())
