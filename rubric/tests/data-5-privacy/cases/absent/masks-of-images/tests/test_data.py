import torch

from vision.data import TiledDataset
from vision.transcript import redact


def test_dataset_keeps_masks_beside_images():
    dataset = TiledDataset(torch.zeros(1, 4, 4), torch.ones(1, 4, 4))
    assert dataset[0]["gt_mask"].sum() == 16


def test_redact_leaves_the_addresses_that_the_stack_configures():
    assert redact("listen 127.0.0.1:8000") == "listen 127.0.0.1:8000"
