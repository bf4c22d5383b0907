from prefect.testing.utilities import prefect_test_harness

from shop.flow import customers


def test_customers():
    with prefect_test_harness():
        assert customers(rows=100) > 0
