from churn import bucket


def test_bucket():
    print(bucket(42))
