from notes.privacy import redact


def test_names_are_redacted():
    redacted = redact("Call Jane Roe at 555-0100")
    assert "Jane" not in redacted
