import torch


def restore(path, trusted, **options):
    state = torch.load(path, weights_only=True)
    chosen = torch.load(path, weights_only=not trusted)
    passed = torch.load(path, **options)
    script = torch.jit.load(path)
    return state, chosen, passed, script
