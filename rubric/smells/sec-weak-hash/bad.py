import hashlib

digest = hashlib.md5(b"x").hexdigest()  # expect: sec-weak-hash
