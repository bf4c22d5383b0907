import torch
from opacus import PrivacyEngine


def main():
    model = torch.nn.Linear(8, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = torch.utils.data.DataLoader(torch.load("data/train.pt"), batch_size=64)
    engine = PrivacyEngine()
    model, optimizer, loader = engine.make_private_with_epsilon(
        module=model, optimizer=optimizer, data_loader=loader, epochs=3, target_epsilon=4, target_delta=1e-5, max_grad_norm=1.0
    )


if __name__ == "__main__":
    main()
