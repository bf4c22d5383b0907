from ranking.features import clean


def test_clean(frame):
    assert clean(frame).isna().sum() == 0
