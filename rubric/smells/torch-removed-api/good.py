import numpy as np
import torch

q, r = torch.linalg.qr(torch.eye(3))
w, v = np.linalg.eig(np.eye(3))
print([i for i in range(3)])
