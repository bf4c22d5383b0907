import numpy as np

from shop.bundle import check_bundle


class _NaNModel:
    def predict_proba(self, rows):
        return np.full((len(rows), 2), np.nan)


def test_bundle_with_nan_output_fails():
    failures = check_bundle(_NaNModel())
    assert any("nan" in failure for failure in failures)
    assert not check_bundle.passed
