import torch

x = torch.zeros(3).pin_memory()  # expect: torch-manual-pinning
