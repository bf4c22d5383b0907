from feast import FeatureStore

store = FeatureStore(".")


def features(customer):
    return store.get_online_features(features=["shop:age"], entity_rows=[{"customer": customer}]).to_dict()


if __name__ == "__main__":
    print(features(4711))
