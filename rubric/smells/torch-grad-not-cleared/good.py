import torch


def clear(optimizer):
    optimizer.zero_grad()


def train(model, optimizer, loader, criterion, every=4):
    for i, (x, y) in enumerate(loader):
        loss = criterion(model(x), y)
        loss.backward()
        if (i + 1) % every == 0:
            optimizer.step()
            optimizer.zero_grad()
    for x, y in loader:
        clear(optimizer)
        criterion(model(x), y).backward()
        optimizer.step()
    for x, y in loader:
        for parameter in model.parameters():
            parameter.grad = None
        criterion(model(x), y).backward()
        optimizer.step()
    for x, y in loader:

        def closure():
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            return loss

        optimizer.step(closure)


def engine(engine, scheduler, environment, loader):
    for batch in loader:
        loss = engine(batch)
        engine.backward(loss)
        engine.step()
        scheduler.step()
        environment.step(0)


def fit_each(models, loader):
    for model in models:
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        model(loader).mean().backward()
        optimizer.step()
