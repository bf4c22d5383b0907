import pandas as pd
from evidently import Report
from evidently.presets import DataDriftPreset


def report(reference, current):
    Report([DataDriftPreset()]).run(current, reference).save_html("report.html")
