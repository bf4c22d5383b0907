from transformers import AutoModel, pipeline

TRUST = True


def load(name):
    a = AutoModel.from_pretrained(name, trust_remote_code=True)  # expect: sec-trust-remote-code
    b = AutoModel.from_pretrained(name, trust_remote_code=TRUST)  # expect: sec-trust-remote-code
    return a, b, pipeline("text", model=name, trust_remote_code=True)  # expect: sec-trust-remote-code
