from pytorch_lightning import Trainer
from pytorch_lightning.callbacks import EarlyStopping

from shop.module import Module, batches

Trainer(callbacks=[EarlyStopping(monitor="loss", check_finite=True)]).fit(Module(), batches())
