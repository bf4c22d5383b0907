import torch

state = torch.load("model.pt")  # expect: sec-torch-load
