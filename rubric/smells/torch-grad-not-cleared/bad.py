import torch
from torch import nn, optim

model = nn.Linear(4, 2)
optimizer = optim.SGD(model.parameters(), lr=0.1)
criterion = nn.CrossEntropyLoss()

for x, y in loader:
    loss = criterion(model(x), y)
    loss.backward()  # expect: torch-grad-not-cleared
    optimizer.step()


class Trainer:
    def __init__(self, model):
        self.model = model
        self.opt = torch.optim.Adam(model.parameters())

    def fit(self, loader, epochs):
        for epoch in range(epochs):
            self.opt.zero_grad()
            for batch in loader:
                loss = self.loss(batch)
                loss.backward()  # expect: torch-grad-not-cleared
                self.opt.step()

    def loss(self, batch):
        return self.model(batch).mean()
