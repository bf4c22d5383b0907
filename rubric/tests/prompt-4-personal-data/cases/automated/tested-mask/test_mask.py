from mask import mask_emails


def test_masks_addresses():
    assert mask_emails("write to a@b.c") == "write to <email>"
