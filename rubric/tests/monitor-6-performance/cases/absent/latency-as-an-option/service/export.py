import tensorflow


def export(model, path, optimizations):
    tensorflow.lite.TFLiteConverter.from_keras_model(model)
    path.write_text("model")
