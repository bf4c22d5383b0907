import numpy as np
import torch


def get_phi_psi(k, base):
    phi = np.zeros((k, k))
    psi = np.zeros((k, k))
    return phi, psi


class Wavelet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.phi, self.psi = get_phi_psi(3, "legendre")
