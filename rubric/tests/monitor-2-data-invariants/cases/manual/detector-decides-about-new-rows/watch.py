import pandas as pd
from river.drift import ADWIN

detector = ADWIN()
for age in pd.read_parquet("s3://shop/requests/today.parquet")["age"]:
    detector.update(age)
    if detector.drift_detected:
        raise SystemExit("the ages have changed")
