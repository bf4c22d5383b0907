from feast import FeatureStore
from sklearn.linear_model import LogisticRegression

store = FeatureStore(".")
rows = store.get_historical_features(entity_df="select * from customers", features=["shop:age"]).to_df()
model = LogisticRegression().fit(rows[["age"]], rows["bought"])
