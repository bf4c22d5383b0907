"""Features, used by training and serving alike."""

import numpy as np
import pandas as pd

NUMERIC = ["tenure_days", "monthly_fee", "tickets_90d", "fee_per_day"]
CATEGORIES = ["plan"]


def build(frame: pd.DataFrame) -> pd.DataFrame:
    """Adds derived columns; one row in, one row out."""
    out = frame.copy()
    out["fee_per_day"] = out["monthly_fee"] / np.maximum(out["tenure_days"], 1)
    return out[NUMERIC + CATEGORIES]
