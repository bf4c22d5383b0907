from churn.metrics import summary


def test_interval():
    accuracy = summary([0, 1, 1], [0.1, 0.7, 0.9])
    assert accuracy["lo"] < accuracy["point"] < accuracy["hi"]


def test_prediction_time(prediction, start, end):
    assert start <= prediction.timestamp <= end
