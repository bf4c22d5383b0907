from bot.bug import render


def test_metadata_redacted_without_trusted_comment():
    assert 'title' not in render({'title': 'title', 'trusted': False})
