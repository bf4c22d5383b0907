import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

frame = pd.read_csv("churn.csv")
x, y = frame.drop(columns="churn"), frame["churn"]
print(cross_val_score(RandomForestClassifier(random_state=0), x, y).mean())
model = RandomForestClassifier(random_state=0).fit(x, y)
joblib.dump(model, "model.joblib")
