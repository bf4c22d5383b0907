from churn.train import train


def test_learns_the_sign():
    model = train([[-1.0], [1.0]], [0, 1])
    assert model.predict([[2.0]])[0] == 1
