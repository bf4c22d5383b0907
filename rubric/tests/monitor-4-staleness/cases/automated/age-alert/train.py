from prometheus_client import Gauge
from sklearn.linear_model import LinearRegression

LinearRegression().fit([[1], [2]], [1, 2])
Gauge("model_trained_timestamp_seconds", "Time of the last training").set_to_current_time()
