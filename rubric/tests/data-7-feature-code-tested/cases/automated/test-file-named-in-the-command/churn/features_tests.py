import pandas as pd

from churn.features import clean_age


def test_clean_age():
    assert clean_age(pd.DataFrame({"age": [-1, 200]}))["age"].tolist() == [0, 120]
