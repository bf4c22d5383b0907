import numpy as np

rows = np.load("rows.npy", allow_pickle=True)  # expect: sec-numpy-allow-pickle
