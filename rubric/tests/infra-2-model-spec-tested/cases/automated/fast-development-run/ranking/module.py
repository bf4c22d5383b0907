import pytorch_lightning as pl
import torch
from torch import nn

from ranking.model import Ranker


class RankerModule(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.ranker = Ranker()

    def training_step(self, batch, index):
        return nn.functional.mse_loss(self.ranker(batch[0]), batch[1])

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters())
