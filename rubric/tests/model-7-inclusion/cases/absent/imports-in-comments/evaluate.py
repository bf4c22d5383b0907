import pandas as pd
from sklearn.metrics import accuracy_score

# from fairlearn.metrics import MetricFrame, demographic_parity_difference

frame = pd.read_csv("predictions.csv")
print(accuracy_score(frame["y"], frame["p"]))
# print(demographic_parity_difference(frame["y"], frame["p"], sensitive_features=frame["sex"]))
