from app import answer


def test_system_prompt_injection_adds_the_date():
    assert "date" in answer("Which day is it?")
