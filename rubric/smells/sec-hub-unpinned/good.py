from transformers import AutoModel


def load(name, path):
    a = AutoModel.from_pretrained("org/m", revision="4f3c8d9e2b1a0f7e6d5c4b3a29181716f5e4d3c2")
    b = AutoModel.from_pretrained("./models/m")
    c = AutoModel.from_pretrained("models/m")
    return a, b, c, AutoModel.from_pretrained(name), AutoModel.from_pretrained(path, local_files_only=True)
