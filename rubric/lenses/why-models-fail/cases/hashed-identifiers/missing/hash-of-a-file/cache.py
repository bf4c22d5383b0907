import hashlib


def file_digest(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


def tokenize_text(text):
    return text.split()
