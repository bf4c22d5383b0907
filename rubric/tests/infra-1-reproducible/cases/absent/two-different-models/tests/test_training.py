import pandas as pd

from shop.training import train


def test_more_rows_help():
    rows = pd.read_csv("tests/sample.csv")
    model_a = train(rows.head(20))
    model_b = train(rows)
    assert model_a.coef_.shape[1] < 3
    assert model_b.score(rows[["age", "income"]], rows["bought"]) > model_a.score(rows[["age", "income"]], rows["bought"])
