import numpy as np

np.random.seed(0)  # expect: repro-legacy-rng
x = np.random.rand(3)  # expect: repro-legacy-rng
