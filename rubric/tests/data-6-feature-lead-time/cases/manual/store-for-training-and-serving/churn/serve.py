import joblib
from feast import FeatureStore

store = FeatureStore("feature_repo")
model = joblib.load("model.joblib")


def predict(customer):
    row = store.get_online_features(["customer:age"], [{"customer_id": customer}]).to_dict()
    return model.predict([row["age"]])
