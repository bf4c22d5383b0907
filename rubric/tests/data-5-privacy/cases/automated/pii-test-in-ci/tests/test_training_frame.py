from churn.load import training_frame

PII = {"name", "phone", "street"}


def test_training_frame_has_no_pii():
    assert PII.isdisjoint(training_frame().columns)
