import numpy as np

a = np.zeros(3, dtype=np.float64)
b = a.astype(int)
c = np.bool_(1)
d = np.int32(1)
