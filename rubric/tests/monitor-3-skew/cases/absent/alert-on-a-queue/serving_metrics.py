from prometheus_client import Gauge

PENDING = Gauge("drift_replay_pending_partitions", "Partitions that wait")
