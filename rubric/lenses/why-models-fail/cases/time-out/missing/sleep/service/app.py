import time


def predict(model, features):
    timeout = 3
    time.sleep(timeout)
    return model.predict(features)
