import pandas as pd
from sklearn.ensemble import RandomForestClassifier

df = pd.read_csv("data.csv")
model = RandomForestClassifier()
model.fit(df.drop(columns="label"), df["label"])
