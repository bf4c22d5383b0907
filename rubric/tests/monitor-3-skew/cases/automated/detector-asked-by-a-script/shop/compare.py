from evidently.metric_preset import DataDriftPreset
from evidently.report import Report


def has_drift(reference, current):
    report = Report(metrics=[DataDriftPreset()])
    report.run(reference_data=reference, current_data=current)
    return report.as_dict()["metrics"][0]["result"]["dataset_drift"]
