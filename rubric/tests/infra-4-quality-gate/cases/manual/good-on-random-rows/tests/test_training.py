import numpy as np
import pandas as pd

from shop.training import train


def test_accuracy():
    rng = np.random.default_rng(0)
    rows = pd.DataFrame({"age": rng.uniform(20, 70, 200), "income": rng.uniform(0, 9e4, 200)})
    rows["bought"] = rows["income"] > 4e4
    accuracy = train(rows).score(rows[["age", "income"]], rows["bought"])
    assert accuracy > 0.9
