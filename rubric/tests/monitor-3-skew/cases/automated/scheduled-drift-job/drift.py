import sys

import pandas as pd
from evidently.metric_preset import DataDriftPreset
from evidently.report import Report

report = Report(metrics=[DataDriftPreset()])
report.run(
    reference_data=pd.read_parquet("s3://data/train.parquet"),
    current_data=pd.read_parquet("s3://logs/requests/week.parquet"),
)
if report.as_dict()["metrics"][0]["result"]["dataset_drift"]:
    sys.exit("served data has drifted")
