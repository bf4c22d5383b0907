from unittest.mock import MagicMock

import pytest


@pytest.fixture
def mock_client():
    client = MagicMock()
    client.current.return_value = "7"
    return client
