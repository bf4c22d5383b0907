from di import MODEL_VERSION, call


def test_rollback_is_called():
    seen = []
    call(None, seen.append)
    assert seen
    assert MODEL_VERSION
