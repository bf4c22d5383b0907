from sklearn.naive_bayes import GaussianNB


def test_model_fits():
    model = GaussianNB().fit([[0], [1]], [0, 1])
    assert model.score([[0], [1]], [0, 1]) == 1.0
