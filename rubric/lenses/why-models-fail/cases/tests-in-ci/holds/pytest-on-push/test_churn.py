from churn import bucket


def test_bucket():
    assert bucket(42) == 4
