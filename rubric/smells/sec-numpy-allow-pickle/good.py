import numpy as np

rows = np.load("rows.npy")
np.save("rows.npy", rows, allow_pickle=False)
more = np.load("more.npy", allow_pickle=False)
