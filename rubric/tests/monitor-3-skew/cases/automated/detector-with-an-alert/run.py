import pandas as pd
from evidently.metric_preset import DataDriftPreset
from evidently.report import Report

from shop.messages import send_alert

report = Report(metrics=[DataDriftPreset()])
report.run(reference_data=pd.read_parquet("train.parquet"), current_data=pd.read_parquet("requests.parquet"))
report.save_html("report.html")
send_alert(report.json())
