from training import train_and_score


def test_accuracy_is_a_number():
    accuracy = train_and_score()
    assert accuracy >= 0
    assert isinstance(accuracy, float)
