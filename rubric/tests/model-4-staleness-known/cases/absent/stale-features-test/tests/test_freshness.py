from datetime import datetime, timedelta

import pytest

from churn.freshness import assert_fresh, check_performance_decay


def test_quality_report_rejects_stale_features():
    now = datetime(2026, 3, 18)
    with pytest.raises(RuntimeError):
        assert_fresh(now - timedelta(hours=1), now, minutes=45)


def test_check_performance_decay():
    assert check_performance_decay(0.6, 0.8)
