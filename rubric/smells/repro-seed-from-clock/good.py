import random
import time

import numpy as np


def start(seed):
    began = time.time()
    random.seed(seed)
    np.random.seed(42)
    return began
