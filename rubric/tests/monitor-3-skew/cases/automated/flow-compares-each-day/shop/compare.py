import pandas as pd
from evidently import Report
from evidently.presets import DataDriftPreset

from shop.messages import send_alert


def report(reference, current):
    run = Report([DataDriftPreset()]).run(current, reference)
    run.save_html("report.html")
    if run.dict()["metrics"][0]["value"]["share"] > 0.3:
        send_alert("requests have drifted")
