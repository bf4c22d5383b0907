from train import model


def test_gradients():
    print(list(model.parameters()))
