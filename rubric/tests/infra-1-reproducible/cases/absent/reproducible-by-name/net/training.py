import torch


def train_net(rows, out):
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loss = model(torch.tensor(rows)).square().mean()
    loss.backward()
    optimizer.step()
    torch.save(model.state_dict(), out)
    return {"steps": 1}
