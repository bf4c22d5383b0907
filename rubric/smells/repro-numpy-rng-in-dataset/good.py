import numpy as np
import torch
from torch.utils.data import Dataset


class Images(Dataset):
    def __init__(self, images):
        self.order = np.random.permutation(len(images))

    def __getitem__(self, index):
        return self.images[index] + torch.rand(1)


class Other:
    def __getitem__(self, index):
        return np.random.rand()
