import csv


def test_parse_schema():
    assert list(csv.reader(["a,b"])) == [["a", "b"]]
