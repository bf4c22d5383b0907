from shop.training import train


def test_train():
    assert train
