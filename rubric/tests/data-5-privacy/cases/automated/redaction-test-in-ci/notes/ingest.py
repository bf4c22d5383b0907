import pandas as pd

from notes.privacy import redact


def training_rows(path):
    rows = pd.read_csv(path)
    rows["text"] = rows["text"].map(redact)
    return rows.assign(summary=[redact(text) for text in rows["summary"]])
