from prometheus_client import Gauge

ACCURACY = Gauge("model_rolling_accuracy", "Accuracy on the labels that arrived")
