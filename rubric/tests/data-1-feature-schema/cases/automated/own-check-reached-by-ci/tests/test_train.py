from churn.train import train


def test_train_on_sample():
    model = train("tests/sample.csv")
    assert model.coef_.shape == (1, 1)
