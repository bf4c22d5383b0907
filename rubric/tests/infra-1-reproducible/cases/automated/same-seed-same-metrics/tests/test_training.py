import pandas as pd

from shop.training import train


def test_same_seed_gives_the_same_scores():
    rows = pd.read_csv("tests/sample.csv")
    scores = [train(rows).predict_proba(rows[["age", "income"]]).tolist() for _ in range(2)]
    assert scores[0] == scores[1]
