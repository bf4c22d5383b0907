import re
import pandas as pd

EMAIL = re.compile(r'[\w.]+@[\w.]+')


def find_pii(text):
    return EMAIL.findall(text)


def scan(path):
    frame = pd.read_csv(path)
    return frame['text'].map(find_pii)
