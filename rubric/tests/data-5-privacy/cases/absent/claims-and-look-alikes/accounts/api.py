import hashlib


def delete_user(user):
    user.delete()


def cache_key(url):
    return hashlib.sha256(url.encode()).hexdigest()
