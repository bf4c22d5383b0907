resource "datadog_monitor" "slow" {
  name    = "scoring is slow"
  type    = "metric alert"
  query   = "avg(last_5m):p95:scoring.predict.latency{env:prod} > 0.06"
  message = "@slack-ml"
}
