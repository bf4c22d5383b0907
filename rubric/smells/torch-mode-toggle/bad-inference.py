import torch

from net import Net

model = Net()
model.load_state_dict(torch.load("net.pt", weights_only=True))  # expect: torch-mode-toggle
with torch.no_grad():
    print(model(torch.zeros(1, 4)))
