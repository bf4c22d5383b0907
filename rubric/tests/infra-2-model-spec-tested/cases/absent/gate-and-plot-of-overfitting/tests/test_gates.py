import os

import pytest

from shop.gates import GateFailure, run_gates
from shop.plots import plot_loss_curve


def test_overfit_gate_fails():
    with pytest.raises(GateFailure):
        run_gates(test_auc=0.71, train_auc=0.95)


def test_loss_curve_saves_png():
    path = plot_loss_curve({"train": {"logloss": [0.7, 0.6]}})
    assert os.path.exists(path)
