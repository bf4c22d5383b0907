import pandas as pd
from evidently import Report
from evidently.presets import DataSummaryPreset

report = Report([DataSummaryPreset()], include_tests=True)
result = report.run(pd.read_csv("data/new.csv"), pd.read_csv("data/reference.csv"))
print(result.dict())
