import time

import pandas as pd

from shop.training import train

start = time.time()
train(pd.read_csv("data/customers.csv"))
print(time.time() - start)
