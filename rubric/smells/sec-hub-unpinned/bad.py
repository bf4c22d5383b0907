from huggingface_hub import snapshot_download
from transformers import AutoModel, AutoTokenizer

NAME = "google-bert/bert-base-uncased"
model = AutoModel.from_pretrained(NAME)  # expect: sec-hub-unpinned
tokenizer = AutoTokenizer.from_pretrained("org/tokenizer")  # expect: sec-hub-unpinned
folder = snapshot_download("org/model")  # expect: sec-hub-unpinned
