import pandas as pd

from churn.model import forecast


def test_future_covariates_are_joined_to_the_features():
    features = forecast(pd.DataFrame({"paid": [1]}), pd.DataFrame({"holiday": [0]}))
    assert list(features.columns) == ["paid", "holiday"]
