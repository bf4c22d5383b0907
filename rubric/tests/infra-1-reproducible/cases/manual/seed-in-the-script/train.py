import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(7)
rows = torch.load("data/rows.pt")
model = nn.Linear(8, 1)
optimizer = torch.optim.Adam(model.parameters())
for x, y in DataLoader(TensorDataset(*rows), batch_size=32):
    loss = nn.functional.mse_loss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
torch.save(model.state_dict(), "model.pt")
