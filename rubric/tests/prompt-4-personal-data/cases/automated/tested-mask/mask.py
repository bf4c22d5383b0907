import re


def mask_emails(text):
    return re.sub(r"[^@ ]+@[^@ ]+", "<email>", text)
