from prometheus_client import Gauge

GAUGES = {"feature_psi": Gauge("feature_psi", "distance of served from trained ages")}
