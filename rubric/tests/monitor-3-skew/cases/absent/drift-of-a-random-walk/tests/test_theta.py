from service.theta_forecast import ThetaForecaster


def test_predict():
    assert ThetaForecaster().fit([1, 2, 3]).predict(1) > 0
