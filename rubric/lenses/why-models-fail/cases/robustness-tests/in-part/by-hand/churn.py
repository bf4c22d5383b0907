def predict(features):
    return features[0] > 0.5
