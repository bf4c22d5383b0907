import pandas as pd

from pipeline import clean


def test_clean_pipeline_rows():
    assert len(clean(pd.DataFrame({"a": [1, None]}))) == 1
