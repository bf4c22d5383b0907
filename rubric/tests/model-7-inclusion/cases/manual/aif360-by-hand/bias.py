import pandas as pd
from aif360.datasets import BinaryLabelDataset
from aif360.metrics import BinaryLabelDatasetMetric

frame = pd.read_csv("data/customers.csv")
data = BinaryLabelDataset(df=frame, label_names=["churned"], protected_attribute_names=["gender"])
metric = BinaryLabelDatasetMetric(data, unprivileged_groups=[{"gender": 0}], privileged_groups=[{"gender": 1}])
print(metric.disparate_impact())
