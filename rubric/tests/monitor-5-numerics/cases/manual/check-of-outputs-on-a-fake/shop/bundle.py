import numpy as np


def check_bundle(model):
    answers = model.predict_proba([[1, 2]])
    return ["nan"] if np.isnan(answers).any() else []
