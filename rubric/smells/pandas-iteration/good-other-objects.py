import pandas as pd
import xml.etree.ElementTree as tree


class Book:
    def iterrows(self):
        return []

    def itertuples(self):
        return self.iterrows()


def lines(book: Book, path, df=None):
    frame = pd.read_csv(path)
    frame = tree.parse(path)
    for row in frame.iterrows():
        print(row)
    print([frame.itertuples() for frame in book.iterrows()])
    return book.itertuples()
