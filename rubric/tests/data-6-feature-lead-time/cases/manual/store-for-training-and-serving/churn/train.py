import pandas as pd
from feast import FeatureStore
from sklearn.linear_model import LogisticRegression

store = FeatureStore("feature_repo")
frame = store.get_historical_features(pd.read_csv("labels.csv"), ["customer:age"]).to_df()
LogisticRegression().fit(frame[["age"]], frame["churned"])
