import pandas as pd
import pytest

from churn.clean import clean_columns


@pytest.fixture
def raw_df():
    return pd.DataFrame({"id": [1], "age": [3]})


def test_drops_columns(raw_df):
    assert "id" not in clean_columns(raw_df).columns
