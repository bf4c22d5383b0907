import pandas as pd

from churn.features import lags


def test_no_feature_reads_the_future():
    frame = pd.DataFrame({"paid": [1, 2, 3]})
    feature = lags(frame)
    changed = lags(frame.assign(paid=[1, 2, 9]))
    assert feature.iloc[:2].equals(changed.iloc[:2])
