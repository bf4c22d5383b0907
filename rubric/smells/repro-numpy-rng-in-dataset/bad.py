import numpy as np
from torch.utils.data import Dataset


class Base(Dataset):
    pass


class Images(Base):
    def __getitem__(self, index):
        return self.images[index] + np.random.rand()  # expect: repro-numpy-rng-in-dataset
