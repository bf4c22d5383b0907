import numpy as np

a = np.zeros(3, dtype=np.float)  # expect: numpy-removed-alias
b = a.astype(np.int)  # expect: numpy-removed-alias
c = np.bool(1)  # expect: numpy-removed-alias
