import time

import pytest

from churn.features import BUDGET_MS, FEATURES

ROWS = [{"visits": [1, 2, 3], "age": 40}] * 1000


@pytest.mark.parametrize("feature", sorted(FEATURES))
def test_feature_latency(feature):
    start = time.perf_counter()
    FEATURES[feature](ROWS)
    elapsed = (time.perf_counter() - start) * 1000
    assert elapsed < BUDGET_MS[feature]
