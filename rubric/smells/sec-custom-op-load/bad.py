import torch

torch.ops.load_library("ops.so")  # expect: sec-custom-op-load
