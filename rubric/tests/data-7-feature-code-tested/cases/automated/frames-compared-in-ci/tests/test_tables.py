from pandas import DataFrame
from pandas.testing import assert_frame_equal

from churn.tables import monthly


def test_monthly():
    assert_frame_equal(monthly(DataFrame({"month": [1, 1], "paid": [2, 3]})), DataFrame({"month": [1], "paid": [5]}))
