from prometheus_client import Gauge

SHARE = Gauge("drifted_columns_share", "Share of the columns that drifted")
