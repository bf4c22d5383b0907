from unittest.mock import MagicMock

import pytest


@pytest.fixture
def mock_client():
    client = MagicMock()
    client.get_model_version_by_alias.return_value.version = "7"
    return client
