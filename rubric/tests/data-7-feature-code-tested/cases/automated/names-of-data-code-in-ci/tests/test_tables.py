import pandas as pd

from churn.tables import with_outliers_cut


def test_outliers_go():
    assert len(with_outliers_cut(pd.DataFrame({"age": [20, 200]}))) == 1
