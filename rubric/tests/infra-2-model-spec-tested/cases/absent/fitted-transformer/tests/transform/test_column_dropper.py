import pandas as pd

from churn.dropper import ColumnDropper


def test_dropped_columns():
    dropper = ColumnDropper(["gender"])
    dropper.fit(pd.DataFrame({"gender": ["f"], "tenure": [5]}))
    assert dropper.dropped == ["gender"]
