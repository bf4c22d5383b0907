import pandas as pd

from shop.training import evaluate, train


def test_metrics():
    rows = pd.read_csv("tests/sample.csv")
    mae = evaluate(train(rows), rows)["mae"]
    assert 0 <= mae <= 1000


def test_accuracy_is_a_number():
    rows = pd.read_csv("tests/sample.csv")
    accuracy = train(rows).score(rows[["age", "income"]], rows["bought"])
    assert accuracy > 0


def test_error_is_bounded():
    rows = pd.read_csv("tests/sample.csv")
    assert evaluate(train(rows), rows)["rmse"] < 1000
