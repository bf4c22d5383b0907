from db import mask_connection_secrets


def test_masks_nothing_else():
    assert mask_connection_secrets("a") == "a"
