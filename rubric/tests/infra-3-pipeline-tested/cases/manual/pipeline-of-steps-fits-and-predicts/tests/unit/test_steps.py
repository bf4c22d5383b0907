import pandas as pd

from shop.steps import build


def test_pipeline_answers():
    rows = pd.read_csv("tests/sample.csv")
    pipeline = build()
    pipeline.fit(rows[["age", "income"]], rows["bought"])
    assert len(pipeline.predict(rows[["age", "income"]])) == len(rows)
