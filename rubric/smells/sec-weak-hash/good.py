import hashlib

digest = hashlib.sha256(b"x").hexdigest()
key = hashlib.md5(b"x", usedforsecurity=False)
