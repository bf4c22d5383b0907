import pandas as pd
from sklearn.metrics import cohen_kappa_score

rows = pd.read_csv("labels.csv")
print(cohen_kappa_score(rows["human"], rows["judge"]))
