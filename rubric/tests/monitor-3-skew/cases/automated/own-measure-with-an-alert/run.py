import pandas as pd

from shop.distances import watch

train = pd.read_parquet("train.parquet")
served = pd.read_parquet("requests.parquet")
psi = watch(train["age"], served["age"])
