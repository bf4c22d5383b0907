from faker import Faker

from accounts.api import cache_key


def test_cache_key():
    assert len(cache_key(Faker().url())) == 64
