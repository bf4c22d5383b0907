import torch


def keep(model, path, state_dict):
    torch.save(model.state_dict(), path)
    torch.save(state_dict, path)
    weights = model.state_dict()
    torch.save(weights, path)
    torch.save({"model": model.state_dict()}, path)
    new_state_dict = weights
    torch.save(new_state_dict, path)
