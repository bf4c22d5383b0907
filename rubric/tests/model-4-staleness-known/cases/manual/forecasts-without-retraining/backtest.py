import pandas as pd
from darts.models import ExponentialSmoothing

model = ExponentialSmoothing()
print(model.backtest(pd.read_csv("data/sales.csv"), retrain=False))
