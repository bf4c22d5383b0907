import pytest

from adapters.checks import check_feature_range


def test_check_feature_range():
    with pytest.raises(ValueError):
        check_feature_range(2, 1, None)
