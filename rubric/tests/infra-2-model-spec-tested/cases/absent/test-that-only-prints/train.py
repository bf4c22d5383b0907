import torch

model = torch.nn.Linear(4, 1)


def test_overfit_single_batch(steps=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    x, y = torch.randn(8, 4), torch.randn(8, 1)
    for _ in range(steps):
        loss = torch.nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
    print("loss", loss.item())


if __name__ == "__main__":
    test_overfit_single_batch()
