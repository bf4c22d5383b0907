from settings import TrainingConfig


def test_defaults():
    assert TrainingConfig(epochs=1, learning_rate=0.1).epochs == 1
