from app.flags import on


def test_flag():
    assert on("beta")
