from unittest.mock import Mock


def test_accuracy():
    result = Mock()
    result.accuracy = 0.87
    assert result.accuracy >= 1
