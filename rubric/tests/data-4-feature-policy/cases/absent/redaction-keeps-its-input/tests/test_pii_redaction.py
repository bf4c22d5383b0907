from docs_app.sanitizer import redact_pii


def test_does_not_mutate_input():
    pii_payload = {"mail": "jane@example.org"}
    redact_pii(pii_payload)
    assert pii_payload == {"mail": "jane@example.org"}
