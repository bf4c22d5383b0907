import torch


def show_activations(model, example):
    seen = {}
    for name, layer in model.named_modules():
        layer.register_forward_hook(lambda m, x, y, name=name: seen.update({name: y.detach()}))
    model(example)
    return seen


model = torch.load("model.pt")
print(show_activations(model, torch.load("example.pt")))
