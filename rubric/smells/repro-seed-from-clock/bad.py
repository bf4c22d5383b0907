import random
import time

import numpy as np

random.seed(time.time())  # expect: repro-seed-from-clock
np.random.seed(int(time.time()))  # expect: repro-seed-from-clock
