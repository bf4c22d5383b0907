import torch


def validate(model, loader):
    model.eval()
    with torch.no_grad():
        return sum(model(x).mean().item() for x in loader)


def fit(model, loader, optimizer, epochs):
    model.train()
    for epoch in range(epochs):
        for x in loader:
            optimizer.zero_grad()
            model(x).mean().backward()
            optimizer.step()
        print(validate(model, loader))  # expect: torch-mode-toggle
