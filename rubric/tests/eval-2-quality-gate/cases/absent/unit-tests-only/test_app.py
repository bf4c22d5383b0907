from app import client


def test_client():
    assert client is not None


# deepeval.assert_test(case, [metric])
