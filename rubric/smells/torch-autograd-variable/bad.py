import torch
from torch.autograd import Variable as V

x = V(torch.zeros(3))  # expect: torch-autograd-variable
y = torch.autograd.Variable(x)  # expect: torch-autograd-variable
