from prometheus_client import Gauge

DRIFT = Gauge("feature_drift_psi", "PSI of a feature against its training sample", ["feature"])
