import torch.distributed as dist


def share(x, later):
    handles = [dist.isend(x, 1)]
    request = dist.irecv(x, 1)
    request.wait()
    dist.all_reduce(x)
    dist.all_reduce(x, async_op=True).wait()
    return handles, dist.broadcast(x, 0, async_op=True)
