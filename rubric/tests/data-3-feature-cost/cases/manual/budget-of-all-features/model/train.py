import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression


class FeatureBudgetError(Exception):
    pass


def assert_feature_budget(matrix, rows, max_bytes):
    projected = int(matrix.data.nbytes / len(rows)) * 1_000_000
    if projected > max_bytes:
        raise FeatureBudgetError(str(projected))


def main():
    rows = pd.read_csv("s3://data/comments.csv")
    matrix = TfidfVectorizer().fit_transform(rows["text"])
    assert_feature_budget(matrix, rows, 4_000_000_000)
    LogisticRegression().fit(matrix, rows["toxic"])


if __name__ == "__main__":
    main()
