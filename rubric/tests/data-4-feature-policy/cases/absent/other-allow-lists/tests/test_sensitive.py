from prepare import prepare


def test_case_sensitive_columns():
    assert list(prepare("tests/sample.csv").columns) == ["Age", "age"]


def test_memory_leak_in_features():
    assert prepare("tests/sample.csv") is not None
