import torch
import torchtest

from ranking.model import Ranker


def test_suite():
    model = Ranker()
    torchtest.assert_vars_change(model=model, loss_fn=torch.nn.functional.mse_loss, optim=torch.optim.Adam(model.parameters()), batch=torch.load("tests/batch.pt"), device="cpu")
