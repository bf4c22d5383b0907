from churn.preprocess import clean_name


def test_clean_name():
    assert clean_name(" Ada ") == "ada"
