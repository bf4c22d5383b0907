import pandas as pd

from shop.distances import calculate_psi
from shop.training import start

train = pd.read_parquet("train.parquet")
served = pd.read_parquet("requests.parquet")
psi = calculate_psi(train["age"], served["age"])
if psi > 0.2:
    start()
