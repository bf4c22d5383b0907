import numpy as np
import pandas as pd


def test_train_data_is_normalized():
    rows = pd.read_csv("data/processed/train.csv")
    columns = [column for column in rows.columns if column != "bought"]
    assert columns
    assert np.allclose(rows[columns].mean(), 0, atol=1e-5)
