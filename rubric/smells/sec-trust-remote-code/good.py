from transformers import AutoModel


def load(name, trust):
    a = AutoModel.from_pretrained(name)
    b = AutoModel.from_pretrained(name, trust_remote_code=False)
    c = AutoModel.from_pretrained(name, trust_remote_code=trust)
    d = AutoModel.from_pretrained(name, trust_remote_code=True, revision="5b0fae5a1f1bd1a4e8d9a6a7a1c1e2f3a4b5c6d7")
    return a, b, c, d
