from kfp import local

from shop.pipeline import customers


def test_customers():
    local.init(runner=local.SubprocessRunner())
    assert customers(rows=100).output
