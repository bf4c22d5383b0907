import numpy as np
import onnxruntime
import pandas as pd

from shop.export import export
from shop.training import train


def test_onnx_answers(tmp_path):
    rows = pd.read_csv("tests/sample.csv")
    model = train(rows)
    x = rows[["age", "income"]].to_numpy(np.float32)
    export(model, x, tmp_path / "model.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx")
    np.testing.assert_allclose(session.run(None, {"X": x})[0], model.predict(x))
