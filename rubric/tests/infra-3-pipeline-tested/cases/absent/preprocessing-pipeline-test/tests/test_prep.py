import pandas as pd

from churn.prep import run_preprocessing_pipeline


def test_run_preprocessing_pipeline_applies_steps_in_order():
    frame = pd.DataFrame({"x": [1, 2]})
    assert run_preprocessing_pipeline(frame, [lambda f: f.assign(y=f["x"] + 1)])["y"].tolist() == [2, 3]
