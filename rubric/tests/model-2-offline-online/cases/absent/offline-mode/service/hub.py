import torch


def load(name, local_files_only):
    return torch.nn.Linear(2, 2)
