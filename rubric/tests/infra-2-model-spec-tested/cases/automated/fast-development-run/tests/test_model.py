import pytorch_lightning as pl

from ranking.module import RankerModule


def test_runs():
    pl.Trainer(fast_dev_run=True).fit(RankerModule())
