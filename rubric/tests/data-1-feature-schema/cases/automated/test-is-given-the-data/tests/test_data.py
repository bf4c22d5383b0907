def test_categories(data):
    unknown = set(data["plan"].unique()) - {"basic", "plus"}
    assert not unknown
