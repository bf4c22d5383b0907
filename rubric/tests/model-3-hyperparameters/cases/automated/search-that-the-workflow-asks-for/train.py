import argparse

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV

parser = argparse.ArgumentParser()
parser.add_argument("--grid-search", action="store_true")
rows = pd.read_csv("data/customers.csv")
model = RandomForestClassifier()
if parser.parse_args().grid_search:
    model = GridSearchCV(model, {"max_depth": [2, 4]})
model.fit(rows[["age", "income"]], rows["bought"])
