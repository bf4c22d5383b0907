import re


def redact(line):
    return re.sub(r"\d{12}", "<account-id>", line)
