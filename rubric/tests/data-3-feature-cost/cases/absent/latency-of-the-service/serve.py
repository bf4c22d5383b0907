import joblib
from prometheus_client import Histogram

LATENCY = Histogram("request_latency_seconds", "time of a request")
model = joblib.load("model.joblib")
