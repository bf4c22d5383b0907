import torch.utils.checkpoint as cp
from torch.utils.checkpoint import checkpoint


def run(block, x):
    x = checkpoint(block, x)  # expect: torch-checkpoint-reentrant
    return cp.checkpoint(block, x)  # expect: torch-checkpoint-reentrant
