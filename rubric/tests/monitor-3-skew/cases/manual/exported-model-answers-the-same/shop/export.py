from skl2onnx import to_onnx


def export(model, rows, path):
    with open(path, "wb") as out:
        out.write(to_onnx(model, rows).SerializeToString())
