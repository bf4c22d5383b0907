import sys

import pandas as pd
from alibi_detect.cd import TabularDrift

train = pd.read_csv("train.csv").values
detector = TabularDrift(train, p_val=0.05)
result = detector.predict(pd.read_csv(sys.argv[1]).values)
print(result["data"]["is_drift"])
