import pandas as pd
from alibi_detect.cd import KSDrift

detector = KSDrift(pd.read_csv("train.csv").to_numpy(), p_val=0.01)
result = detector.predict(pd.read_csv("requests.csv").to_numpy())
if result["data"]["is_drift"]:
    raise SystemExit("the requests differ from the training data")
