from churn import train


def test_backward_compat_import_path():
    from churn.train import train as moved

    assert train.train is moved
