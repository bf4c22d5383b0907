from unittest.mock import MagicMock

from registry import rollback_model


def test_rollback_points_to_the_previous_version():
    client = MagicMock()
    client.get_model_version_by_alias.return_value.version = "7"
    assert rollback_model(client, "prices") == 6


def test_rollback_moves_the_alias(mock_client):
    rollback_model(mock_client, "prices")
    assert mock_client.set_registered_model_alias.call_count == 1
