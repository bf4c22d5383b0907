import torch


def test_overfit_single_batch(model=torch.nn.Linear(2, 1), steps=10):
    x, y = torch.rand(4, 2), torch.rand(4, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(steps):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(loss)


if __name__ == "__main__":
    test_overfit_single_batch()
