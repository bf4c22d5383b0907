import pandas as pd
import pytest
from sklearn.metrics import f1_score

from churn.model import train

FRAME = pd.read_csv("tests/sample.csv")


@pytest.mark.parametrize("country", ["de", "fr", "it"])
def test_f1_of_segment(country):
    segment = FRAME[FRAME["country"] == country]
    model = train("tests/sample.csv")
    assert f1_score(segment["churned"], model.predict(segment[["age"]])) > 0.7
