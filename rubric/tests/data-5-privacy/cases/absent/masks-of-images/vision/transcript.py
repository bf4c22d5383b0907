import re


def redact(text):
    return re.sub(r"\b203\.\d+\.\d+\.\d+\b", "<elastic-ip>", text)
