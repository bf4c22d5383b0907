import json

from shop.features import build


def test_rows():
    rows = json.load(open("shared/golden_rows.json"))
    assert build(rows["raw"]) == rows["features"]
