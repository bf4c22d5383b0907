import torch

from adapters.auto import AdapterForFeatureExtraction
from adapters.layer import Adapter


def test_adapter_for_feature_extraction():
    model = AdapterForFeatureExtraction.from_pretrained("tiny")
    assert isinstance(model, Adapter)


def test_grad_scaler_state():
    adapter = Adapter()
    scaler_state = adapter.rank
    assert scaler_state == 4


def test_vae_encoder_rejects_large_input():
    adapter = Adapter()
    assert adapter(torch.ones(4)).shape == (4,)
