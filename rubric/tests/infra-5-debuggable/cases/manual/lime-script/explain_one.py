import sys

import joblib
import pandas as pd
from lime.lime_tabular import LimeTabularExplainer

rows = pd.read_csv("rows.csv")
model = joblib.load("model.joblib")
explainer = LimeTabularExplainer(rows.values, feature_names=list(rows.columns))
row = rows.loc[int(sys.argv[1])]
for name, weight in explainer.explain_instance(row.values, model.predict_proba).as_list():
    print(name, weight)
