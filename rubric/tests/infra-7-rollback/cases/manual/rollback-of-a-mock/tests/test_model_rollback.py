from unittest.mock import MagicMock

from registry import demote


def test_rollback_points_to_the_previous_version():
    client = MagicMock()
    client.current.return_value = "7"
    assert demote(client, "prices") == 6


def test_rollback_moves_the_alias(mock_client):
    demote(mock_client, "prices")
    assert mock_client.point.call_count == 1
