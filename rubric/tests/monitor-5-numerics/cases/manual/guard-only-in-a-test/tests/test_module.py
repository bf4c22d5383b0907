import pytorch_lightning as pl

from shop.lightning import Module


def test_runs():
    pl.Trainer(max_steps=2, detect_anomaly=True).fit(Module())
