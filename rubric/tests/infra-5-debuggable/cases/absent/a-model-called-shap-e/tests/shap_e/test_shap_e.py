import torch

from service.shap_e import Adapter


def test_shap_e_batch():
    shap_e = Adapter()
    assert shap_e(torch.ones(4)).shape == (4,)
