import torch

from service.train import train


def test_batchnorm_reproducibility(tmp_path):
    model = train(torch.nn.Linear(2, 2), torch.ones(1, 2))
    model.save_pretrained(tmp_path)
    loaded = type(model).from_pretrained(tmp_path)
    assert torch.equal(model(torch.ones(1, 2)), loaded(torch.ones(1, 2)))
