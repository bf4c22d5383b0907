import torch
from captum.attr import IntegratedGradients

model = torch.load("model.pt")
print(IntegratedGradients(model).attribute(torch.load("one.pt"), target=0))
