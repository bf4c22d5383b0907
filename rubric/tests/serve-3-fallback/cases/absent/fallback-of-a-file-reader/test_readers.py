from readers import read


def test_failed_conversion_yields_fallback_text():
    assert "failed" in read("a.pdf")
