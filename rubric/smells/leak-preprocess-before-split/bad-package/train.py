import pandas as pd
from pricing.trainer import Trainer

frame = pd.read_parquet("prices.parquet")
print(Trainer(frame.drop(columns="price"), frame["price"]).run())
