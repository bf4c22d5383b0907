import pytest

from app import answer


@pytest.mark.vcr
def test_answer():
    assert "30 days" in answer("When can I cancel?")
