import pytest

from churn.load import customers


@pytest.fixture(scope="session")
def data():
    return customers()
