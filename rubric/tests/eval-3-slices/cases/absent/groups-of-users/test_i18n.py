import pytest


@pytest.mark.parametrize("key", ["a", "b"])
def test_message_catalogue(key):
    assert key
