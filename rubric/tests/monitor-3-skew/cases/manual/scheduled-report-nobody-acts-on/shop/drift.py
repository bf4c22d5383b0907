import pandas as pd
from evidently.metric_preset import DataDriftPreset
from evidently.report import Report


class DriftDetector:
    def run(self):
        rows = pd.read_parquet("features.parquet")
        report = Report(metrics=[DataDriftPreset()])
        report.run(reference_data=rows[:800], current_data=rows[800:])
        report.save_html("drift.html")
