from prometheus_client import Counter

NAN = Counter("prediction_nan_total", "Predictions that are no number")
