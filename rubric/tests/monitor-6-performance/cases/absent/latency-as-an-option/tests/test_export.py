import tensorflow

from service.export import export


def test_export_with_optimizations_latency(tmp_path):
    path = tmp_path / "model.tflite"
    export(tensorflow.keras.Sequential(), path, [tensorflow.lite.Optimize.OPTIMIZE_FOR_LATENCY])
    assert path.exists()
