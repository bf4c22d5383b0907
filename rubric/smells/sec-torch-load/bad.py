import torch
from torch import load as read


def restore(model, path, device):
    state = torch.load(path, map_location=device)  # expect: sec-torch-load
    model.load_state_dict(torch.load(f"{path}(best).pt")["model"])  # expect: sec-torch-load
    whole = torch.load(path, weights_only=False)  # expect: sec-torch-load
    other = read(  # expect: sec-torch-load
        path,  # the file (of today)
        map_location=torch.device("cpu"),
    )
    return state, whole, other, torch.load(path, weights_only=None)  # expect: sec-torch-load
