import pandas as pd

from features import serving_features, training_features


def test_training_and_serving_features_agree():
    row = {"age": 40, "income": 80}
    assert training_features(pd.DataFrame([row])) == [serving_features(row)]
