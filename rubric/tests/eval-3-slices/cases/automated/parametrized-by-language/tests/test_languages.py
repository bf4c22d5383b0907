import pytest

from app import answer


@pytest.mark.parametrize("language, question", [("en", "When can I cancel?"), ("de", "Wann kann ich kündigen?")])
def test_answer_in_each_language(language, question):
    assert "30" in answer(question), language
