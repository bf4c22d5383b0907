from unittest.mock import MagicMock, patch

import pipeline


@patch("pipeline.subprocess.run")
@patch("pipeline.LinearRegression")
def test_run_pipeline(model, run):
    model.return_value = MagicMock()
    pipeline.run_pipeline()
    assert run.called
