from churn import predict


def test_small_noise_keeps_the_answer_robust():
    assert predict([1.0]) == predict([1.001])


def test_perturbation_of_age():
    base = predict([40.0])
    for perturbation in (-0.5, 0.5):
        assert predict([40.0 + perturbation]) == base
