import app


def test_timeout_of_the_model_gives_the_fallback_answer(monkeypatch):
    def late(question):
        raise TimeoutError

    monkeypatch.setattr(app, "answer", late)
    fallback_answer = app.answer_or_apology("Hello")
    assert fallback_answer.startswith("Please")
