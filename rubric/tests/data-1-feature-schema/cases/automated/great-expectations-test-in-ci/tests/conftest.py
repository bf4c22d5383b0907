import great_expectations as ge
import pandas as pd
import pytest


@pytest.fixture(scope="module")
def df():
    return ge.dataset.PandasDataset(pd.read_csv("data/titles.csv"))
