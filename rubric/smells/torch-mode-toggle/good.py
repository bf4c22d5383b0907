import torch


def validate(model, loader):
    was = model.training
    model.eval()
    with torch.no_grad():
        total = sum(model(x).mean().item() for x in loader)
    model.train(was)
    return total


def fit(model, teacher, loader, optimizer, epochs):
    for epoch in range(epochs):
        for x in loader:
            teacher.eval()
            optimizer.zero_grad()
            model(x).mean().backward()
            optimizer.step()
        print(validate(model, loader))


def fit_by_epoch(model, loader, optimizer, epochs):
    for epoch in range(epochs):
        epoch_of(model, loader, optimizer)
        model.eval()
        print(model(loader.first()))


def epoch_of(model, loader, optimizer):
    model.train()
    for x in loader:
        optimizer.zero_grad()
        model(x).mean().backward()
        optimizer.step()


def evaluate(model, path, loader):
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        return [model(x) for x in loader]
