import pandas as pd
from evidently.metric_preset import DataDriftPreset
from evidently.report import Report

from train import train


def check(before, now):
    report = Report(metrics=[DataDriftPreset()])
    report.run(reference_data=before, current_data=now)
    return report.as_dict()["metrics"][0]["result"]["dataset_drift"]


drift = check(pd.read_parquet("train.parquet"), pd.read_parquet("requests.parquet"))
if drift:
    train(pd.read_parquet("requests.parquet"))
else:
    print("no training")
