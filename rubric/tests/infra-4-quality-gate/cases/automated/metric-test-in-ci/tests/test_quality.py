from training import train_and_score


def test_model_is_good_enough():
    f1 = train_and_score()
    assert f1 > 0.85
