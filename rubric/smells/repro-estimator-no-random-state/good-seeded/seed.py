import numpy as np


def seed():
    np.random.seed(7)
