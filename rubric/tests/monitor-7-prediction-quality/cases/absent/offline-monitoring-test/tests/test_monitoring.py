from model import DATA, build


def test_prediction_quality_has_not_dropped():
    accuracy = build().score(DATA.data, DATA.target)
    assert accuracy > 0.9
