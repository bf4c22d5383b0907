import pandas as pd
from sklearn.ensemble import RandomForestClassifier

data = pd.read_csv("data/churn.csv")
model = RandomForestClassifier(n_estimators=50, random_state=42)
model.fit(data.drop(columns="churn"), data["churn"])
