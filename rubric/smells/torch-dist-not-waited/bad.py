import torch.distributed as dist


def share(x):
    dist.isend(x, 1)  # expect: torch-dist-not-waited
    dist.all_reduce(x, async_op=True)  # expect: torch-dist-not-waited
    return x
