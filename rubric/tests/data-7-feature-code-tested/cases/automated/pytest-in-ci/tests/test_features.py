from datetime import date

from churn.features import recency


def test_recency_of_missing_date():
    rows = [{"last": date(2026, 1, 1)}, {"last": None}]
    assert recency(rows, date(2026, 1, 3)) == [2, 9999]
